<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>rektscope</name>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <location filename="../../desktop/rektscope/ui/sentences/translated.py" />
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Every action of the window. `Ctrl+K` finds each by its name; the menus hold all of them.</source>
   <translation>Jede Aktion des Fensters. `Ctrl+K` findet jede beim Namen; die Menüs enthalten alle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>| keys | action |</source>
   <translation>| Tasten | Aktion |</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>Aggregated liquidation map</source>
   <translation>Aggregierte Liquidationskarte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>Building the map of each leverage.</source>
   <translation>Die Karte jedes Hebels wird berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>No map at this moment.</source>
   <translation>Zu diesem Zeitpunkt gibt es keine Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>of any leverage</source>
   <translation>jeden Hebels</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>{market} at {exact_clock_utc}, {of}</source>
   <translation>{market} um {exact_clock_utc}, {of}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>, known {usd}</source>
   <translation>, bekannt {usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>{edges}: {word} {amount} ({parts}){known} · from the mark to here {amount_2}</source>
   <translation>{edges}: {word} {amount} ({parts}){known} · vom Mark-Preis bis hier {amount_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>&lt;br&gt;bars and curves: known levels, and the estimate of what is not known</source>
   <translation>&lt;br&gt;Balken und Kurven: bekannte Niveaus und die Schätzung dessen, was nicht bekannt ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>&lt;br&gt;white outlines: known positions; bars and curves: the estimate of all</source>
   <translation>&lt;br&gt;weiße Umrisse: bekannte Positionen; Balken und Kurven: die Schätzung aller</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>{word} to {price}: {amount}</source>
   <translation>{word} bis {price}: {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>under {end}×</source>
   <translation>unter {end}×</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/aggregated/panel.py" />
   <source>{items} &amp;nbsp; axes: USD standing; curves, right axis: sum from the mark</source>
   <translation>{items} &amp;nbsp; Achsen: stehende USD; Kurven, rechte Achse: Summe ab dem Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/arrangement.py" />
   <source>Market and figures</source>
   <translation>Markt und Zahlen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Entry of the other leg</source>
   <translation>Einstieg der Gegenposition</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Size of the other leg</source>
   <translation>Größe der Gegenposition</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Unrealised profit of the other position</source>
   <translation>Unrealisierter Gewinn der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Maintenance margin of the other position</source>
   <translation>Maintenance-Margin der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Size of the other position</source>
   <translation>Größe der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Entry price of the other position</source>
   <translation>Einstiegspreis der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Mark price of the other position</source>
   <translation>Mark-Preis der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The other leg: size … at …</source>
   <translation>Die Gegenposition: Größe … zu …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Other positions of the account</source>
   <translation>Andere Positionen des Kontos</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Market of the other position</source>
   <translation>Markt der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Side of the other position</source>
   <translation>Seite der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Other positions</source>
   <translation>Andere Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>unrealised profit</source>
   <translation>unrealisierter Gewinn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>maintenance margin</source>
   <translation>Maintenance-Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>entry</source>
   <translation>Einstieg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>mark price now</source>
   <translation>Mark-Preis jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The size of the other leg</source>
   <translation>Die Größe der Gegenposition</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The entry price of the other leg</source>
   <translation>Der Einstiegspreis der Gegenposition</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <location filename="../../desktop/rektscope/ui/side_text.py" />
   <source>long</source>
   <translation>long</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <location filename="../../desktop/rektscope/ui/side_text.py" />
   <source>short</source>
   <translation>short</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The other leg of a hedge: {other} … at …</source>
   <translation>Die Gegenposition eines Hedges: {other} … zu …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Isolated positions back themselves: choose cross above for these.</source>
   <translation>Isolierte Positionen decken sich selbst: dafür oben Cross wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>{backing:,.6g} {money} stand behind this position.</source>
   <translation>{backing:,.6g} {money} decken diese Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>{message} Both legs share one liquidation price, seen from this entry as the mark.</source>
   <translation>{message} Beide Positionen haben einen gemeinsamen Liquidationspreis, gesehen von diesem Einstieg als Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>No more than {most_others} other positions can be counted: remove some.</source>
   <translation>Mehr als {most_others} andere Positionen können nicht gezählt werden: bitte einige entfernen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The unrealised profit</source>
   <translation>Der unrealisierte Gewinn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The maintenance margin</source>
   <translation>Die Maintenance-Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>another position</source>
   <translation>andere Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>There are no tiers of {symbol} any more: give its profit and maintenance instead.</source>
   <translation>Für {symbol} gibt es keine Stufen mehr: stattdessen Gewinn und Maintenance angeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>The size</source>
   <translation>Die Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>The entry price</source>
   <translation>Der Einstiegspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>The mark price</source>
   <translation>Der Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>{word} {quantity:,.10g} {symbol} at {entry:,.10g}, mark {mark:,.10g}</source>
   <translation>{word} {quantity:,.10g} {symbol} zu {entry:,.10g}, Mark {mark:,.10g}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>known figures</source>
   <translation>bekannte Zahlen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>profit {unrealised_profit:,.6g}, maintenance {maintenance_margin:,.6g}</source>
   <translation>Gewinn {unrealised_profit:,.6g}, Maintenance {maintenance_margin:,.6g}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>An estimate: the venue's mark price triggers; fees paid at the opening, funding to come and auto-deleveraging are not counted, and in cross mode other positions move it.</source>
   <translation>Eine Schätzung: der Mark-Preis des Handelsplatzes löst aus; Gebühren bei der Eröffnung, künftiges Funding und Auto-Deleveraging sind nicht enthalten, und im Cross-Modus verschieben ihn andere Positionen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>isolated</source>
   <translation>isoliert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>cross</source>
   <translation>Cross</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Source of the formula: {source}</source>
   <translation>Quelle der Formel: {source}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Source of the tiers: {source}</source>
   <translation>Quelle der Stufen: {source}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/saved_lines.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Short</source>
   <translation>Short</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/saved_lines.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Long</source>
   <translation>Long</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Entry: {entry} {quote}, opened {full_moment_utc}</source>
   <translation>Einstieg: {entry} {quote}, eröffnet {full_moment_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Leverage: {leverage:.6g}×, {value}</source>
   <translation>Hebel: {leverage:.6g}×, {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Wallet: {value:,.10g} {money}</source>
   <translation>Wallet: {value:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Other leg: {word} {quantity:,.10g} {unit} at {entry_price:,.10g}</source>
   <translation>Gegenposition: {word} {quantity:,.10g} {unit} zu {entry_price:,.10g}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Other position: {name}, maintenance {maintenance_margin:,.10g} {money}, unrealised profit {unrealised_profit:,.10g} {money}</source>
   <translation>Andere Position: {name}, Maintenance {maintenance_margin:,.10g} {money}, unrealisierter Gewinn {unrealised_profit:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Cannot be opened: {reason}</source>
   <translation>Kann nicht eröffnet werden: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Liquidation price: none. {reason}</source>
   <translation>Liquidationspreis: keiner. {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Liquidation price: {on_tick} {quote} (unrounded {liquidation_price:,.10g})</source>
   <translation>Liquidationspreis: {on_tick} {quote} (ungerundet {liquidation_price:,.10g})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>On the other side: {on_tick} {quote} (unrounded {second_liquidation_price:,.10g})</source>
   <translation>Auf der anderen Seite: {on_tick} {quote} (ungerundet {second_liquidation_price:,.10g})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Distance from entry: {percent}, {usd} {quote}</source>
   <translation>Abstand vom Einstieg: {percent}, {usd} {quote}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>none</source>
   <translation>keiner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Bankruptcy price: {price}</source>
   <translation>Bankrott-Preis: {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Value at entry: {entry_notional:,.10g} {money}</source>
   <translation>Wert beim Einstieg: {entry_notional:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Margin: {margin:,.10g} {money}, backed by {backing:,.10g} {money}</source>
   <translation>Margin: {margin:,.10g} {money}, gedeckt durch {backing:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Real leverage: {effective_leverage:.6g}×</source>
   <translation>Echter Hebel: {effective_leverage:.6g}×</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Maintenance there: {maintenance_margin:,.10g} {money}, {rate} of tier {tier}</source>
   <translation>Maintenance dort: {maintenance_margin:,.10g} {money}, {rate} der Stufe {tier}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Adverse funding</source>
   <translation>Ungünstiges Funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Closing fee</source>
   <translation>Schließgebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>{name} required there: {closing_fee:,.10g} {money}</source>
   <translation>{name} dort verlangt: {closing_fee:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>{value} if hit: {loss:,.10g} {money}</source>
   <translation>{value}, wenn erreicht: {loss:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Gain</source>
   <translation>Gewinn daraus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Whole loss, with liquidation fee and takeover: {whole_loss:,.10g} {money}</source>
   <translation>Gesamtverlust mit Liquidationsgebühr und Übernahme: {whole_loss:,.10g} {money}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Of a position that exists; a new one would be refused: {opening_problem}</source>
   <translation>Von einer bestehenden Position; eine neue würde abgelehnt: {opening_problem}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>At {full_moment_utc}:</source>
   <translation>Am {full_moment_utc}:</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Liquidation price: {settled_line}</source>
   <translation>Liquidationspreis: {settled_line}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Mark: {mark}</source>
   <translation>Mark: {mark}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_text.py" />
   <source>Mark: {mark}, {percent} from the liquidation price</source>
   <translation>Mark: {mark}, {percent} vom Liquidationspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Real leverage</source>
   <translation>Echter Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>In front of me</source>
   <translation>Vor mir</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>With fee, takeover</source>
   <translation>Mit Gebühr, Übernahme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Bankruptcy</source>
   <translation>Bankrott</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Margin</source>
   <translation>Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Maintenance</source>
   <translation>Maintenance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Loss if hit</source>
   <translation>Verlust, wenn erreicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>From mark now</source>
   <translation>Vom Mark-Preis jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>Copy all as text</source>
   <translation>Alles als Text kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Liquidation price · the mark price triggers</source>
   <translation>Liquidationspreis · der Mark-Preis löst aus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidation price</source>
   <translation>Liquidationspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Liquidation price now</source>
   <translation>Liquidationspreis jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Age of the tiers</source>
   <translation>Alter der Stufen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>What became of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>Rules and tiers</source>
   <translation>Regeln und Stufen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>A new one would be refused: {opening_problem}</source>
   <translation>Eine neue würde abgelehnt: {opening_problem}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>{rate} · tier {tier}</source>
   <translation>{rate} · Stufe {tier}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>At the end</source>
   <translation>Am Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>{when} {price}, after {settlement_count} funding settlements</source>
   <translation>{when} {price}, nach {settlement_count} Funding-Abrechnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>{when} {price}, after {settlement_count} funding settlement</source>
   <translation>{when} {price}, nach {settlement_count} Funding-Abrechnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>above</source>
   <translation>über</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>below</source>
   <translation>unter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>{percent} = {usd} {quote} {word} entry</source>
   <translation>{percent} = {usd} {quote} {word} dem Einstieg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/answer_view.py" />
   <source>; on the other side at {other}</source>
   <translation>; auf der anderen Seite bei {other}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Opening fee</source>
   <translation>Eröffnungsgebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Fee to close, bankrupt</source>
   <translation>Schließgebühr, bankrott</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Break-even price</source>
   <translation>Break-even-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Funding, each</source>
   <translation>Funding, jedes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Fee rate</source>
   <translation>Gebührensatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>% per side</source>
   <translation>% je Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Fundings ahead</source>
   <translation>Kommende Fundings</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>fundings</source>
   <translation>Fundings</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The fee</source>
   <translation>Die Gebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>No funding rate is known at this moment.</source>
   <translation>Zu diesem Zeitpunkt ist keine Funding-Rate bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>The number of fundings</source>
   <translation>Die Zahl der Fundings</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>The number of fundings must be a whole number, not {fundings:g}.</source>
   <translation>Die Zahl der Fundings muss ganz sein, nicht {fundings:g}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>paid</source>
   <translation>bezahlt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>received</source>
   <translation>erhalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>At {rate} funding alone liquidates it after {liquidated_after} settlements.</source>
   <translation>Bei {rate} liquidiert sie allein das Funding nach {liquidated_after} Abrechnungen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>After {count} fundings at {rate}, the mark unchanged, it is liquidated at {price}.</source>
   <translation>Nach {count} Fundings zu {rate} und unverändertem Mark-Preis wird sie bei {price} liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/derivation.py" />
   <source>Copy as text</source>
   <translation>Als Text kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/fields.py" />
   <source>{what} must not be below zero.</source>
   <translation>{what} darf nicht unter null sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/fields.py" />
   <source>{what} must be more than zero.</source>
   <translation>{what} muss über null sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Rules, and other venues</source>
   <translation>Regeln und andere Handelsplätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Hedge and other positions</source>
   <translation>Hedge und andere Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Ladder of entries</source>
   <translation>Staffel von Einstiegen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>How likely</source>
   <translation>Wie wahrscheinlich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>What if…</source>
   <translation>Was wäre, wenn…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Profit and largest size</source>
   <translation>Gewinn und größte Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Fees and funding</source>
   <translation>Gebühren und Funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Show the working</source>
   <translation>Rechenweg zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Saved positions</source>
   <translation>Gespeicherte Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Entry price</source>
   <translation>Einstiegspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Leverage</source>
   <translation>Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Wallet balance</source>
   <translation>Wallet-Guthaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Open at the cursor</source>
   <translation>Am Cursor eröffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Leverage and margin mode</source>
   <translation>Hebel und Margin-Modus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Margin mode</source>
   <translation>Margin-Modus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>Take the price and the moment at the cursor as the opening (O)</source>
   <translation>Preis und Zeitpunkt am Cursor als Eröffnung nehmen (O)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>max {max_leverage:g}×</source>
   <translation>max {max_leverage:g}×</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>The leverage</source>
   <translation>Der Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>The leverage must be at least 1×.</source>
   <translation>Der Hebel muss mindestens 1× sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>The wallet balance</source>
   <translation>Das Wallet-Guthaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>After</source>
   <translation>Nach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Average</source>
   <translation>Durchschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Tier</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Liquidated</source>
   <translation>Liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Reached</source>
   <translation>Erreicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Further entries: size … at …, in their order</source>
   <translation>Weitere Einstiege: Größe … zu …, der Reihe nach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>One more</source>
   <translation>Einer mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Take the whole</source>
   <translation>Alles übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Put the position after the last entry that is reached into the calculator</source>
   <translation>Die Position nach dem letzten erreichten Einstieg in den Rechner übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>The position after each entry</source>
   <translation>Die Position nach jedem Einstieg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Price of entry {number}</source>
   <translation>Preis von Einstieg {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Size of entry {number}</source>
   <translation>Größe von Einstieg {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>A ladder is calculated for single positions only: take the other leg out.</source>
   <translation>Eine Staffel wird nur für einzelne Positionen berechnet: die Gegenposition herausnehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>The size of entry {number}</source>
   <translation>Die Größe von Einstieg {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>The price of entry {number}</source>
   <translation>Der Preis von Einstieg {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>refused</source>
   <translation>abgewiesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Entry {number} is not reached: the one before it is refused.</source>
   <translation>Einstieg {number} wird nicht erreicht: der davor wird abgelehnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Entry {number} is never reached: before it the position is liquidated at {price}.</source>
   <translation>Einstieg {number} wird nie erreicht: davor wird die Position bei {price} liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Entry {number} is refused: {reason}</source>
   <translation>Einstieg {number} wird abgelehnt: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Every entry is reached before a liquidation.</source>
   <translation>Jeder Einstieg wird vor einer Liquidation erreicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/likely.py" />
   <source>Touched within</source>
   <translation>Berührt binnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/likely.py" />
   <source>Probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/likely.py" />
   <source>May be</source>
   <translation>Spanne</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/likely.py" />
   <source>{low} to {high}</source>
   <translation>{low} bis {high}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/pair_text.py" />
   <source>What {title} requires for a long and a short of one market is not known here: take the other leg out and calculate the net position, or choose other rules.</source>
   <translation>Was {title} für Long und Short in einem Markt verlangt, ist hier nicht bekannt: die Gegenposition herausnehmen und die Nettoposition berechnen, oder andere Regeln wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/panel.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Position</source>
   <translation>Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/panel.py" />
   <source>No price of {market} is known yet: the first one opens a position.</source>
   <translation>Noch ist kein Preis von {market} bekannt: der erste eröffnet eine Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/panel.py" />
   <source>Tiers of yours could not be used: point here.</source>
   <translation>Eigene Stufen konnten nicht verwendet werden: hierher zeigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/market_list.py" />
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Venue</source>
   <translation>Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Max</source>
   <translation>Max.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Rules for this position</source>
   <translation>Regeln für diese Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Maintenance rate of these rules</source>
   <translation>Maintenance-Rate dieser Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Deduction of these rules</source>
   <translation>Abzug dieser Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Closing fee of these rules</source>
   <translation>Schließgebühr dieser Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>The same position at other venues</source>
   <translation>Dieselbe Position an anderen Handelsplätzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Maintenance rate</source>
   <translation>Maintenance-Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Deduction</source>
   <translation>Abzug</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>The same position elsewhere</source>
   <translation>Dieselbe Position anderswo</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>The maintenance rate</source>
   <translation>Die Maintenance-Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>The deduction</source>
   <translation>Der Abzug</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>The {fee_name}</source>
   <translation>{fee_name}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Pairs are not compared: enter the legs one by one.</source>
   <translation>Paare werden nicht verglichen: die Positionen einzeln eingeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source> Tiers of another time than this moment: {items} (point at a row).</source>
   <translation> Stufen aus einer anderen Zeit als dieser: {items} (auf eine Zeile zeigen).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>At the same leverage and wallet, each by the rules in force there; a dollar is a dollar in any coin. Marks of the replay stay this market's.{another_time}</source>
   <translation>Mit demselben Hebel und Wallet, jeweils nach den dort geltenden Regeln; ein Dollar ist ein Dollar in jeder Währung. Die Mark-Preise der Wiedergabe bleiben die dieses Marktes.{another_time}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>{market}: {value}. Margin in {settlement}.</source>
   <translation>{market}: {value}. Margin in {settlement}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>{own}, own rules</source>
   <translation>{own}, eigene Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>Assumed flat 0.5 %</source>
   <translation>Angenommen: pauschal 0,5 %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>{fee_name} of these rules</source>
   <translation>{fee_name} dieser Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules_line.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>, approximate</source>
   <translation>, ungefähr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules_line.py" />
   <source>No tiers known for this market: a flat 0.5 % is assumed. {label}. Before fees and funding.</source>
   <translation>Für diesen Markt sind keine Stufen bekannt: pauschal 0,5 % angenommen. {label}. Vor Gebühren und Funding.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules_line.py" />
   <source>{label}; tiers as of {tiers_as_of}{note}. Before fees and funding.</source>
   <translation>{label}; Stufen vom {tiers_as_of}{note}. Vor Gebühren und Funding.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules_line.py" />
   <source>Rules chosen: {label}; a rate of {rate} by hand. Before fees and funding.</source>
   <translation>Gewählte Regeln: {label}; Rate {rate} von Hand. Vor Gebühren und Funding.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules_line.py" />
   <source>Rules chosen: {label}; tiers of {venue}:{symbol} as of {tiers_as_of}{note}. Before fees and funding.</source>
   <translation>Gewählte Regeln: {label}; Stufen von {venue}:{symbol} vom {tiers_as_of}{note}. Vor Gebühren und Funding.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>Save this</source>
   <translation>Diese speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Take</source>
   <translation>Nehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>That position has a margin of its own, and the fields above know its leverage only.</source>
   <translation>Diese Position hat eine eigene Margin, und die Felder oben kennen nur ihren Hebel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>That position is on {market}; put this market on the chart first.</source>
   <translation>Diese Position gehört zu {market}; zuerst diesen Markt anzeigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>Another window saved too; its changes are in the list.</source>
   <translation>Ein anderes Fenster hat auch gespeichert; seine Änderungen stehen in der Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>{word} {leverage:.4g}× at {number_text}</source>
   <translation>{word} {leverage:.4g}× zu {number_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Price to close at</source>
   <translation>Preis beim Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Return on the margin</source>
   <translation>Rendite auf die Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Wallet for the largest size</source>
   <translation>Wallet für die größte Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Profit when closed at</source>
   <translation>Gewinn beim Schließen zu</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Price of a return (ROE) of</source>
   <translation>Preis einer Rendite (ROE) von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Largest size with a wallet of</source>
   <translation>Größte Größe mit einem Wallet von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Take it over into the position</source>
   <translation>In die Position übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Take over: Largest size with a wallet of</source>
   <translation>Übernehmen: Größte Größe mit einem Wallet von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <location filename="../../desktop/rektscope/ui/pointer/price_box.py" />
   <source>The price</source>
   <translation>Der Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Profit</source>
   <translation>Gewinn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>. It is liquidated before.</source>
   <translation>. Vorher wird sie liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>, before fees.</source>
   <translation>, vor Gebühren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>{word} {money}, ROE {percent}{before}</source>
   <translation>{word} {money}, ROE {percent}{before}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>The return</source>
   <translation>Die Rendite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>At {price}{before}</source>
   <translation>Bei {price}{before}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>The wallet</source>
   <translation>Das Wallet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>It does not open even the smallest size.</source>
   <translation>Es eröffnet nicht einmal die kleinste Größe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>the wallet allows no more</source>
   <translation>das Wallet erlaubt nicht mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>the tiers allow no more</source>
   <translation>die Stufen erlauben nicht mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>{size} at this leverage: {why}.</source>
   <translation>{size} mit diesem Hebel: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>The opening or a funding is in the same candle: nobody knows which came first.</source>
   <translation>Eröffnung oder Funding liegen in derselben Kerze: niemand weiß, was zuerst kam.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Judged by the last price, as there are no marks: venues liquidate by the mark, which moves less.</source>
   <translation>Nach dem letzten Preis beurteilt, da es keine Mark-Preise gibt: Handelsplätze liquidieren nach dem Mark-Preis, der sich weniger bewegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Not opened yet.</source>
   <translation>Noch nicht eröffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Opened {moment}.</source>
   <translation>Eröffnet {moment}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Unknown.</source>
   <translation>Unbekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>No price since it was opened: import the market's mark candles to know.</source>
   <translation>Kein Preis seit der Eröffnung: die Mark-Kerzen des Marktes importieren, um es zu wissen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Perhaps liquidated</source>
   <translation>Vielleicht liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>mark</source>
   <translation>Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>last price</source>
   <translation>letzter Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>between {earliest} and {latest}; estimated {exact_clock_utc}, {word} {reached}.</source>
   <translation>zwischen {earliest} und {latest}; geschätzt {exact_clock_utc}, {word} {reached}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source> or up to {seconds} s before</source>
   <translation> oder bis zu {seconds} s davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>at {exact_moment}{earlier}, {word} {reached}.</source>
   <translation>um {exact_moment}{earlier}, {word} {reached}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>a candle of marks</source>
   <translation>eine Kerze von Mark-Preisen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>a candle</source>
   <translation>eine Kerze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>, most likely from {exact_moment} on</source>
   <translation>, am ehesten ab {exact_moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>between {earliest} and {latest}{likely}: {candle} reached {reached} and does not tell when.</source>
   <translation>zwischen {earliest} und {latest}{likely}: {candle} erreichte {reached} und sagt nicht, wann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Alive at {clock_utc}</source>
   <translation>Lebt um {clock_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source> No price is known since.</source>
   <translation> Seitdem ist kein Preis bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Survives</source>
   <translation>Überlebt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source> No price is known after {moment}.</source>
   <translation> Nach {moment} ist kein Preis bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source> No price is known from {first} to {last}.</source>
   <translation> Von {first} bis {last} ist kein Preis bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Nothing liquidates it.{since}</source>
   <translation>Nichts liquidiert sie.{since}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>, barely</source>
   <translation>, knapp</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Closest {closest}: {percent} away.</source>
   <translation>Am nächsten {closest}: {percent} entfernt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>at {moment}</source>
   <translation>um {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>between {earliest} and {moment}</source>
   <translation>zwischen {earliest} und {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Price to live through</source>
   <translation>Zu überlebender Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Stop price</source>
   <translation>Stop-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Largest loss</source>
   <translation>Größter Verlust</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Liquidation price wanted</source>
   <translation>Gewünschter Liquidationspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Percent to close</source>
   <translation>Zu schließende Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Price of another entry</source>
   <translation>Preis eines weiteren Einstiegs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Size of another entry</source>
   <translation>Größe eines weiteren Einstiegs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Live through a move to</source>
   <translation>Eine Bewegung überleben bis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Lose at most … with a stop at …</source>
   <translation>Höchstens … verlieren mit Stop bei …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Move the liquidation to</source>
   <translation>Die Liquidation verschieben nach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Close a part at the last price</source>
   <translation>Einen Teil zum letzten Preis schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Add … at …</source>
   <translation>… zu … hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Take over: {caption}</source>
   <translation>Übernehmen: {caption}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>At most {leverage:.4g}× lives through {price} on the mark.</source>
   <translation>Höchstens {leverage:.4g}× überlebt {price} im Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>A wallet of {money} lives through {price} on the mark.</source>
   <translation>Ein Wallet von {money} überlebt {price} im Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>The loss</source>
   <translation>Der Verlust</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>The stop price</source>
   <translation>Der Stop-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Not even the smallest size loses so little.</source>
   <translation>Nicht einmal die kleinste Größe verliert so wenig.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>{size} loses {money} there, before fees.</source>
   <translation>{size} verlieren dort {money}, vor Gebühren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>{verb} {money} and it is liquidated at {price}.</source>
   <translation>{verb}: {money}, und sie wird bei {price} liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>The percentage</source>
   <translation>Der Prozentsatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>No more than 100 % can be closed.</source>
   <translation>Mehr als 100 % können nicht geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>{money} realised at {price}</source>
   <translation>{money} realisiert bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>All closed: {realised}.</source>
   <translation>Alles geschlossen: {realised}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>{realised}: more than the wallet of {money}.</source>
   <translation>{realised}: mehr als das Wallet von {money}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>{realised}; the rest is liquidated at {price}.</source>
   <translation>{realised}; der Rest wird bei {price} liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Average entry {price}; liquidated at {price_2}, {percent} {word}, tier {tier}.</source>
   <translation>Durchschnittlicher Einstieg {price}; liquidiert bei {price_2}, {percent} {word}, Stufe {tier}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>This is calculated for single positions only: take the other leg out.</source>
   <translation>Das wird nur für einzelne Positionen berechnet: die Gegenposition herausnehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/candle_choice.py" />
   <source>as the width allows</source>
   <translation>wie die Breite erlaubt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>wave</source>
   <translation>Welle</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>from</source>
   <translation>von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>liquidated</source>
   <translation>liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>in all</source>
   <translation>insgesamt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>pushed to</source>
   <translation>gedrückt auf</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>leverage</source>
   <translation>Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>standing</source>
   <translation>stehend</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>expected by force</source>
   <translation>zwangsweise erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>within</source>
   <translation>innerhalb</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>longs then</source>
   <translation>Longs damals</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>shorts then</source>
   <translation>Shorts damals</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>left</source>
   <translation>übrig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>{standing} relative of {who} stand on the way; how much would be closed by force is not known.</source>
   <translation>{standing} relativ von {who} stehen im Weg; wie viel zwangsweise geschlossen würde, ist nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>, {price} to {price_2} by the band</source>
   <translation>, {price} bis {price_2} nach dem Band</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>Ends at {end}, {away} from the mark{band}. Liquidates {expected_usd} of {who}.</source>
   <translation>Endet bei {end}, {away} vom Mark-Preis{band}. Liquidiert {expected_usd} von {who}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>Between the mark and {price}: {word} {amount}</source>
   <translation>Zwischen Mark-Preis und {price}: {word} {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>by the shock itself</source>
   <translation>durch den Schock selbst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>in wave {wave}</source>
   <translation>in Welle {wave}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>My position is liquidated at {price}, {by}.</source>
   <translation>Meine Position wird bei {price} liquidiert, {by}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>My position is liquidated at {price} only at the upper end of the band.</source>
   <translation>Meine Position wird bei {price} nur am oberen Ende des Bandes liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>My position survives: its liquidation at {price} is {room} beyond the end.</source>
   <translation>Meine Position überlebt: ihre Liquidation bei {price} liegt {room} jenseits des Endes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>My position is not in danger: its liquidation at {price} is on the other side.</source>
   <translation>Meine Position ist nicht in Gefahr: ihre Liquidation bei {price} liegt auf der anderen Seite.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>No price is known of {since}.</source>
   <translation>Für {since} ist kein Preis bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>open interest is not known</source>
   <translation>Open Interest ist nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>open interest {percent} in contracts</source>
   <translation>Open Interest {percent} in Kontrakten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>Since {since}: mark {moved}, {interest}. Standing around the mark of each moment:</source>
   <translation>Seit {since}: Mark-Preis {moved}, {interest}. Was zu jedem Zeitpunkt um den Mark-Preis steht:</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>Nothing stands there now.</source>
   <translation>Dort steht jetzt nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>Of what stands within ±{distance:g} % now, {shorts} are shorts.</source>
   <translation>Von dem, was jetzt innerhalb ±{distance:g} % steht, sind {shorts} Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>From the {mark} at {moment_utc}, levels of {markets}; all leverages, model {model}.</source>
   <translation>Vom {mark} am {moment_utc}, Niveaus von {markets}; alle Hebel, Modell {model}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/content.py" />
   <source>From the {mark} at {moment_utc}; all leverages, model {model}.</source>
   <translation>Vom {mark} am {moment_utc}; alle Hebel, Modell {model}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>Shock of the what-if</source>
   <translation>Schock des Was-wäre-wenn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>The shock</source>
   <translation>Der Schock</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>Working it out…</source>
   <translation>Wird berechnet…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>This cannot be worked out here, because of a defect ({defect}).</source>
   <translation>Das lässt sich hier wegen eines Fehlers in rektscope nicht berechnen ({defect}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>Shock to {shocked}</source>
   <translation>Schock auf {shocked}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/controller.py" />
   <source>ends at {end}</source>
   <translation>endet bei {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/fan_item.py" />
   <source>what if; no time scale</source>
   <translation>Was wäre wenn; ohne Zeitmaßstab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>1 h before</source>
   <translation>1 h vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>4 h before</source>
   <translation>4 h vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>24 h before</source>
   <translation>24 h vorher</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Waves of the cascade</source>
   <translation>Wellen der Kaskade</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>What stands in the way, by leverage</source>
   <translation>Was im Weg steht, nach Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Flush meter</source>
   <translation>Flush-Anzeige</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What if</source>
   <translation>Was wäre wenn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Shock: a move such as +3% or -2.5%, or the price it goes to</source>
   <translation>Schock: eine Bewegung wie +3% oder -2.5%, oder der Preis, auf den es geht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>+3%, -2.5%, or a price</source>
   <translation>+3%, -2.5% oder ein Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>A move of the mark (+3%, -2.5%) or the price it goes to; or drag the line on the chart</source>
   <translation>Eine Bewegung des Mark-Preises (+3%, -2.5%) oder der Preis, auf den er geht; oder die Linie in der Grafik ziehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>The flush meter compares with</source>
   <translation>Die Flush-Anzeige vergleicht mit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Shock</source>
   <translation>Schock</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Flush meter, compared with</source>
   <translation>Flush-Anzeige, verglichen mit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/panel.py" />
   <source>Shock of {words}</source>
   <translation>Schock von {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/cascade/worker.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>what if</source>
   <translation>was wäre wenn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chances.py" />
   <source>over {percent}</source>
   <translation>über {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chances.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>under {percent}</source>
   <translation>unter {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} falls to {price}</source>
   <translation>{name} fällt auf {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} reaches {price}</source>
   <translation>{name} erreicht {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary} for the first time in this session.</source>
   <translation>{summary}, zum ersten Mal in dieser Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>It had first been there at {moment}, before the session begins.</source>
   <translation>Dort war es zuerst am {moment}, vor Beginn der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>High {price}</source>
   <translation>Hoch {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Low {price}</source>
   <translation>Tief {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} is at {price}</source>
   <translation>{name} steht bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, {change} from where the session begins.</source>
   <translation>{summary}, {change} gegenüber dem Beginn der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Record {price}</source>
   <translation>Rekord {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} trades at its record of {price}</source>
   <translation>{name} handelt auf dem Rekord von {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} trades at its highest of {price}</source>
   <translation>{name} handelt auf dem Hoch von {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} trades at its lowest of {price}</source>
   <translation>{name} handelt auf dem Tief von {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}; the mark price, which decides liquidations, gets to {mark}.</source>
   <translation>{summary}; der Mark-Preis, der über Liquidationen entscheidet, steigt bis {mark}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}; the mark price, which decides liquidations, gets down to {mark}.</source>
   <translation>{summary}; der Mark-Preis, der über Liquidationen entscheidet, fällt bis {mark}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{name} is back at {price}</source>
   <translation>{name} ist zurück bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, {minutes} minutes after its low.</source>
   <translation>{summary}, {minutes} Minuten nach dem Tief.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, {minutes} minutes after its high.</source>
   <translation>{summary}, {minutes} Minuten nach dem Hoch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Back at {price}</source>
   <translation>Zurück bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>A long of {usd} is liquidated in {name}</source>
   <translation>Ein Long von {usd} wird in {name} liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>A short of {usd} is liquidated in {name}</source>
   <translation>Ein Short von {usd} wird in {name} liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Largest order</source>
   <translation>Größte Order</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, the largest so far.</source>
   <translation>{summary}, die größte bis dahin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Open interest of {name} is {fall} lower than at {moment}</source>
   <translation>Das Open Interest von {name} ist {fall} niedriger als am {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Open interest −{fall}</source>
   <translation>Open Interest −{fall}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Funding of {name} goes from {before} to {after}</source>
   <translation>Das Funding von {name} geht von {before} auf {after}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Funding turns negative</source>
   <translation>Funding wird negativ</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Funding turns positive</source>
   <translation>Funding wird positiv</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{usd} are liquidated within this minute</source>
   <translation>{usd} werden in dieser Minute liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, {largest} of it in one order.</source>
   <translation>{summary}, davon {largest} in einer Order.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}, in {count:,} liquidations.</source>
   <translation>{summary}, in {count:,} Liquidationen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Worst minute</source>
   <translation>Schlimmste Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{usd} are liquidated in the sixty minutes from here</source>
   <translation>{usd} werden in den sechzig Minuten von hier an liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}; {reported} of longs in one hour were reported.</source>
   <translation>{summary}; gemeldet wurden {reported} an Longs in einer Stunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>{summary}; {reported} of shorts in one hour were reported.</source>
   <translation>{summary}; gemeldet wurden {reported} an Shorts in einer Stunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chapter_text.py" />
   <source>Worst hour begins</source>
   <translation>Schlimmste Stunde beginnt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chart_commands.py" />
   <source>Alert at a price</source>
   <translation>Alarm bei einem Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chart_commands.py" />
   <source>Draw a level</source>
   <translation>Niveau zeichnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chart_commands.py" />
   <source>This alert is watched live. Switch on “Also in replay” under Alerts (E) to be told here too.</source>
   <translation>Dieser Alarm gilt live. Um ihn auch hier zu hören, unter Alarme (E) „In Wiedergabe“ einschalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chart_commands.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/live/alert_center.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Alerts</source>
   <translation>Alarme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/dialog.py" />
   <source>At work</source>
   <translation>Bei der Arbeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/dialog.py" />
   <source>At work…</source>
   <translation>Arbeitet…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Cancelled; nothing was written.</source>
   <translation>Abgebrochen; nichts wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/dialog.py" />
   <source>Cannot write {filename}: {strerror}. Choose a folder that is yours.</source>
   <translation>{filename} kann nicht geschrieben werden: {strerror}. Einen eigenen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/own_command.py" />
   <source>The program could not be started a second time: {reason}</source>
   <translation>Das Programm ließ sich kein zweites Mal starten: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/own_command.py" />
   <source>It ended before it was done, perhaps for want of memory.</source>
   <translation>Es endete, bevor es fertig war, vielleicht aus Mangel an Speicher.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Save many pictures</source>
   <translation>Viele Bilder speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>Save pictures…</source>
   <translation>Bilder speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>all chapters of this session</source>
   <translation>alle Kapitel dieser Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>every session in a folder, at its end</source>
   <translation>jede Sitzung eines Ordners, an ihrem Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>all chapters of every session in a folder</source>
   <translation>alle Kapitel jeder Sitzung eines Ordners</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>each moment</source>
   <translation>jeder Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>the event so far</source>
   <translation>das Ereignis bis jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Show my position</source>
   <translation>Meine Position zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>Show its size and profit</source>
   <translation>Ihre Größe und ihren Gewinn zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>Of</source>
   <translation>Von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>Beside the chart</source>
   <translation>Neben der Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>{there} is in {folder} already: choose another folder. Nothing was written.</source>
   <translation>{there} ist schon in {folder}: einen anderen Ordner wählen. Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>{count} pictures in {folder}.</source>
   <translation>{count} Bilder in {folder}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>{count} picture in {folder}.</source>
   <translation>{count} Bild in {folder}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>A folder of sessions</source>
   <translation>Ein Ordner mit Sitzungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/pictures_dialog.py" />
   <source>A folder for the pictures</source>
   <translation>Ein Ordner für die Bilder</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/shown.py" />
   <source>Live data are no file yet: record them (Ctrl+R), open the recording, and ask again.</source>
   <translation>Live-Daten sind noch keine Datei: zeichne sie auf (Strg+R), öffne die Aufzeichnung und frage noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/shown.py" />
   <source>A picture of many shows a position by itself or with its wallet: yours has rules of your own, a hedge or other positions beside it, which a single picture shows.</source>
   <translation>Ein Bild von vielen zeigt eine Position für sich oder mit ihrer Wallet: deine hat eigene Regeln, einen Hedge oder weitere Positionen daneben, die ein einzelnes Bild zeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>what stands at each price</source>
   <translation>was bei jedem Preis steht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>the heatmap, each row of each column</source>
   <translation>die Heatmap, jede Zeile jeder Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>the strongest bands near the mark</source>
   <translation>die stärksten Bänder nahe dem Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>recorded liquidations</source>
   <translation>aufgezeichnete Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>my saved positions, and what became of them</source>
   <translation>meine gespeicherten Positionen, und was aus ihnen wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>how well the map says what was liquidated</source>
   <translation>wie gut die Karte sagt, was liquidiert wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Save a table</source>
   <translation>Eine Tabelle speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>Save table…</source>
   <translation>Tabelle speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <location filename="../../desktop/rektscope/ui/header/scope.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>all markets</source>
   <translation>alle Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>the beginning</source>
   <translation>der Anfang</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>Market</source>
   <translation>Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>At</source>
   <translation>Um</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>From</source>
   <translation>Ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/window.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>Saved {name}: {rows}.</source>
   <translation>{name} gespeichert: {rows}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>Save the table</source>
   <translation>Die Tabelle speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/table_dialog.py" />
   <source>Table (*{suffix})</source>
   <translation>Tabelle (*{suffix})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>by the worst minute</source>
   <translation>nach der schlimmsten Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>by the start</source>
   <translation>nach dem Anfang</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>by time of day</source>
   <translation>nach der Tageszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>by two moments</source>
   <translation>nach zwei Zeitpunkten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>Another file…</source>
   <translation>Andere Datei…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>Another moment of this session</source>
   <translation>Anderer Zeitpunkt dieser Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>Laid over one another</source>
   <translation>Übereinandergelegt nach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>First</source>
   <translation>Erste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Second</source>
   <translation>Zweite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>{name} moment, UTC</source>
   <translation>{name}, Zeitpunkt in UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/choices.py" />
   <source>Sessions (*.rekt);;All files (*)</source>
   <translation>Sitzungen (*.rekt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/comparing/opener.py" />
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <source>Cursor of both charts</source>
   <translation>Cursor beider Grafiken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <source>Choose above what to compare with.</source>
   <translation>Oben wählen, womit verglichen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Up to the cursor</source>
   <translation>Bis zum Cursor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Second less first</source>
   <translation>Zweite minus erste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>How the two differ</source>
   <translation>Wie sich die beiden unterscheiden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Longs</source>
   <translation>Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Shorts</source>
   <translation>Shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Worst hour</source>
   <translation>Schlimmste Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Highest price</source>
   <translation>Höchster Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Lowest price</source>
   <translation>Tiefster Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Price since the left edge</source>
   <translation>Preis seit dem linken Rand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>{usd} at {clock_utc}</source>
   <translation>{usd} um {clock_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>{theirs:+z.2f} points</source>
   <translation>{theirs:+z.2f} Punkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/opener.py" />
   <source>Saved sessions are compared: record this one, or open one, and compare it then.</source>
   <translation>Verglichen werden gespeicherte Sitzungen: diese aufzeichnen oder eine öffnen, und dann vergleichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/side.py" />
   <source>{name} heatmap</source>
   <translation>Heatmap von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/defects.py" />
   <source>the window</source>
   <translation>das Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/defects.py" />
   <source>the thread {value}</source>
   <translation>der Thread {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/defects.py" />
   <source>Something failed because of a defect in rektscope ({kind}). Everything else goes on. Help, Diagnostics has what a report of it needs.</source>
   <translation>Wegen eines Fehlers in rektscope ist etwas fehlgeschlagen ({kind}). Alles andere läuft weiter. Unter Hilfe, Diagnose steht, was ein Fehlerbericht braucht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/dialog.py" />
   <source>This is what a report of a defect needs. It holds no positions, addresses, keys or names of files. Whether venues can be reached from here is told when you try them; in a terminal `rektscope doctor` does the same.</source>
   <translation>Das braucht ein Fehlerbericht. Er enthält keine Positionen, Adressen, Schlüssel oder Dateinamen. Ob Handelsplätze von hier erreichbar sind, zeigt sich, wenn man sie prüft; im Terminal tut `rektscope doctor` dasselbe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/dialog.py" />
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/dialog.py" />
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/dialog.py" />
   <source>Venues tried from here:
{lines}

{report}</source>
   <translation>Von hier geprüfte Handelsplätze:
{lines}

{report}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>Last run</source>
   <translation>Letzter Lauf</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>crashed</source>
   <translation>stürzte ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>did not end properly</source>
   <translation>endete nicht ordentlich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>rektscope {how} on {date} at about {moment_utc} UTC. Settings, positions and alerts were kept as they were saved last.</source>
   <translation>rektscope {how} am {date} gegen {moment_utc} UTC. Einstellungen, Positionen und Alarme sind so erhalten, wie sie zuletzt gespeichert wurden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>The last run broke off</source>
   <translation>Der letzte Lauf brach ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>{shown}

Go on there?</source>
   <translation>{shown}

Dort weitermachen?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>Go on there</source>
   <translation>Dort weitermachen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>It watched {items} live.</source>
   <translation>Er zeigte {items} live.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source> at {moment_utc}</source>
   <translation> um {moment_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>It showed {name}, {markets}{moment}.</source>
   <translation>Er zeigte {name}, {markets}{moment}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>A recording broke off</source>
   <translation>Eine Aufzeichnung brach ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>rektscope did not end properly while it recorded. What was recorded is kept, up to its last second.</source>
   <translation>rektscope endete nicht ordentlich, während es aufzeichnete. Was aufgezeichnet wurde, ist bis zur letzten Sekunde erhalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>{names}

Finish it now and open it? Later, File, Open does the same.</source>
   <translation>{names}

Jetzt abschließen und öffnen? Später tut Datei, Öffnen dasselbe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>Finish and open</source>
   <translation>Abschließen und öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/last_run.py" />
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Newer versions</source>
   <translation>Neuere Versionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>May rektscope ask {host} once a day whether there is a newer version?</source>
   <translation>Darf rektscope {host} einmal am Tag fragen, ob es eine neuere Version gibt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>Nothing is sent but the question, and nothing is installed. Settings change it.</source>
   <translation>Gesendet wird nur die Frage, installiert wird nichts. In den Einstellungen ist es zu ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>Yes, ask</source>
   <translation>Ja, fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>newer version</source>
   <translation>neuere Version</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>rektscope {version} is out; this is {own}. {page}</source>
   <translation>rektscope {version} ist erschienen; dies ist {own}. {page}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/update_notice.py" />
   <source>Newer version</source>
   <translation>Neuere Version</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>a minute</source>
   <translation>eine Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>10 minutes</source>
   <translation>10 Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>All venues</source>
   <translation>Alle Plätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Venue to try</source>
   <translation>Zu prüfender Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>How long to listen</source>
   <translation>Wie lange zuhören</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Try venues</source>
   <translation>Handelsplätze prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Trying venues</source>
   <translation>Handelsplätze werden geprüft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Asks venues for their markets, tiers and an hour of history, and listens to each.</source>
   <translation>Fragt Handelsplätze nach Märkten, Stufen und einer Stunde Verlauf und hört jedem zu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>trying venues</source>
   <translation>Handelsplätze prüfen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Listening to {items} …</source>
   <translation>Hört {items} zu …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Stopping …</source>
   <translation>Wird beendet …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>A defect of rektscope ended it: {error!r}</source>
   <translation>Ein Fehler von rektscope beendete es: {error!r}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Stopped before the end.</source>
   <translation>Vor dem Ende gestoppt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Stopped before the end. What was found until then stands below.</source>
   <translation>Vor dem Ende gestoppt. Was bis dahin gefunden wurde, steht unten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>Not well: {items}. The lines below say what.</source>
   <translation>Nicht in Ordnung: {items}. Die Zeilen unten sagen, was.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>All is well.</source>
   <translation>Alles ist in Ordnung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>NOT WELL</source>
   <translation>NICHT IN ORDNUNG</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>, {left_out:,} left out</source>
   <translation>, {left_out:,} ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{title}: {listed:,} market{left_out}</source>
   <translation>{title}: {listed:,} Markt{left_out}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{title}: {listed:,} markets{left_out}</source>
   <translation>{title}: {listed:,} Märkte{left_out}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>not open: {problem}</source>
   <translation>nicht offen: {problem}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>, lost and opened anew: {reconnects:,}</source>
   <translation>, verloren und neu geöffnet: {reconnects:,}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>, {misunderstood:,} not as documented</source>
   <translation>, {misunderstood:,} anders als dokumentiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{name}: {state}, {messages:,} messages, {bytes:,} bytes{strange}</source>
   <translation>{name}: {state}, {messages:,} Nachrichten, {bytes:,} Bytes{strange}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>, {latency_ms:,} ms late</source>
   <translation>, {latency_ms:,} ms verspätet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>, the last one {age_ms:,.1f} s ago</source>
   <translation>, die letzte vor {age_ms:,.1f} s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{rows:,} row</source>
   <translation>{rows:,} Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{rows:,} rows</source>
   <translation>{rows:,} Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>ahead of</source>
   <translation>vor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>Its times are {apart_s:,.0f} s {way} this machine's clock: one of the two is wrong.</source>
   <translation>Seine Zeiten gehen {apart_s:,.0f} s {way} der Uhr dieses Rechners: eine von beiden ist falsch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>History: {history}</source>
   <translation>Verlauf: {history}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>A defect of rektscope ended it: {failure}</source>
   <translation>Ein Fehler von rektscope beendete es: {failure}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>Tiers: {problem}</source>
   <translation>Stufen: {problem}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>Tiers: {tiers:,} of one market</source>
   <translation>Stufen: {tiers:,} eines Marktes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>Tiers: none can be fetched from this venue without a key</source>
   <translation>Stufen: von diesem Handelsplatz ohne Schlüssel nicht abrufbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>agrees</source>
   <translation>stimmt überein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>disagrees</source>
   <translation>widerspricht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>cannot be checked</source>
   <translation>nicht prüfbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Dossier</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>About the data</source>
   <translation>Über die Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>This session comes with no published claims to check.</source>
   <translation>Zu dieser Sitzung gibt es keine veröffentlichten Behauptungen zu prüfen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>{count} published claims, held against this session as a whole: {agree} agree, {disagree} disagree, {unchecked} cannot be checked.</source>
   <translation>{count} veröffentlichte Behauptungen, gegen diese ganze Sitzung gehalten: {agree} stimmen, {disagree} stimmen nicht, {unchecked} sind nicht prüfbar.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>This session: {text}</source>
   <translation>Diese Sitzung: {text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>Read {read}. </source>
   <translation>Gelesen {read}. </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/dossier/panel.py" />
   <source>{read}Source: {source}</source>
   <translation>{read}Quelle: {source}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/estimated_text.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>all venues</source>
   <translation>alle plätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/estimated_text.py" />
   <source>estimated, none recorded: expected to be force-closed, {whose}</source>
   <translation>geschätzt, keine aufgezeichnet: zwangsweise geschlossen erwartet, {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/estimated_text.py" />
   <source>estimated, none recorded: standing levels that the price crossed, {whose}</source>
   <translation>geschätzt, keine aufgezeichnet: stehende Niveaus, die der Preis kreuzte, {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/asking.py" />
   <source>The session runs from {format_iso} to {format_iso_2}: choose times in it.</source>
   <translation>Die Sitzung läuft von {format_iso} bis {format_iso_2}: Zeiten darin wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/blocks.py" />
   <source>per ${step} of price</source>
   <translation>je ${step} des Preises</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/blocks.py" />
   <source>standing {per}</source>
   <translation>stehend {per}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Accounts</source>
   <translation>Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>What happened, UTC</source>
   <translation>Was geschah, UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>{found}{found_2}, as published</source>
   <translation>{found}{found_2}, wie veröffentlicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source> (placed)</source>
   <translation> (gesetzt)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Opened</source>
   <translation>Eröffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Liquidation</source>
   <translation>Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>In front</source>
   <translation>Davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>{stood} at the opening</source>
   <translation>{stood} bei der Eröffnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>Lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>all of the margin: {share} to the price, the rest to the venue</source>
   <translation>die ganze Margin: {share} an den Preis, der Rest an den Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Wallet</source>
   <translation>Wallet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cards.py" />
   <source>{share} of it lost at the liquidation price</source>
   <translation>{share} davon am Liquidationspreis verloren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/chart_text.py" />
   <source>, up to {usd}</source>
   <translation>, bis {usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/chart_text.py" />
   <source>{text}, per {per}</source>
   <translation>{text}, je {per}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/chart_text.py" />
   <source> of {whose}</source>
   <translation> von {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/chart_text.py" />
   <source>No liquidations{of_whom} in these data</source>
   <translation>Keine Liquidationen{of_whom} in diesen Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/chart_text.py" />
   <source>Liquidated per {per}, {whose}</source>
   <translation>Liquidiert je {per}, {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/choices_in_words.py" />
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/choices_in_words.py" />
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/choices_in_words.py" />
   <source>landscape</source>
   <translation>quer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/choices_in_words.py" />
   <source>square</source>
   <translation>quadratisch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/choices_in_words.py" />
   <source>story</source>
   <translation>hochkant</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cluster_card.py" />
   <source>Dollars: what is expected to be force-closed, then its likely range. Colours: all that stands.</source>
   <translation>Dollar: was zwangsweise geschlossen erwartet wird, dann die wahrscheinliche Spanne. Farben: alles, was steht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/cluster_card.py" />
   <source>Nearest clusters of shorts and longs</source>
   <translation>Nächste Cluster von Shorts und Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/composition.py" />
   <source>{footer} · hatched: not covered by the map</source>
   <translation>{footer} · schraffiert: nicht von der Karte erfasst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>estimated levels: exposure book by side, leverage class and price, anchored to open interest</source>
   <translation>geschätzte Niveaus: Bestand nach Seite, Hebelklasse und Preis, verankert am Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>every liquidation of the venue</source>
   <translation>jede Liquidation des Handelsplatzes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>sampled liquidations: sums are at least</source>
   <translation>Stichprobe der Liquidationen: Summen sind Mindestwerte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>recorded sums, single liquidations placed</source>
   <translation>aufgezeichnete Summen, einzelne Liquidationen gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>sums fitted to published ones, single liquidations placed</source>
   <translation>Summen an veröffentlichte angepasst, einzelne Liquidationen gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>no liquidations</source>
   <translation>keine Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source> perpetual</source>
   <translation> Perpetual</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>liquidations of some markets sampled: sums are at least</source>
   <translation>Liquidationen einiger Märkte als Stichprobe: Summen sind Mindestwerte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>sums of some markets fitted to published ones, single liquidations placed</source>
   <translation>Summen einiger Märkte an veröffentlichte angepasst, einzelne Liquidationen gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>recorded sums of some markets, single liquidations placed</source>
   <translation>aufgezeichnete Summen einiger Märkte, einzelne Liquidationen gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>, a perpetual</source>
   <translation>, ein Perpetual</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>Liquidation heatmap of {symbol}{kind} on {venue_title}.</source>
   <translation>Liquidations-Heatmap von {symbol}{kind} an {venue_title}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>Price {value}</source>
   <translation>Preis {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>{footer} · data by {sources}</source>
   <translation>{footer} · Daten von {sources}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>Liquidated,</source>
   <translation>Liquidiert,</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>{percent} in 24 h</source>
   <translation>{percent} in 24 h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>liquidations of {scope_text}</source>
   <translation>Liquidationen von {scope_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>levels of {leverage_label}</source>
   <translation>Niveaus von {leverage_label}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>no open interest: dollars assumed from turnover</source>
   <translation>kein Open Interest: Dollar aus dem Umsatz angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>levels are estimates of {named}</source>
   <translation>Niveaus sind Schätzungen von {named}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>relative</source>
   <translation>relativ</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>expected</source>
   <translation>erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>levels are estimates of {named}, dollars {kind}</source>
   <translation>Niveaus sind Schätzungen von {named}, Dollar {kind}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>{start} to {end}</source>
   <translation>{start} bis {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>this moment</source>
   <translation>dieser Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>the story of my position</source>
   <translation>die Geschichte meiner Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Save a picture</source>
   <translation>Ein Bild speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>what I see, up to the cursor</source>
   <translation>was ich sehe, bis zum Cursor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Title of your own</source>
   <translation>Eigener Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>Save picture…</source>
   <translation>Bild speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>Copy picture</source>
   <translation>Bild kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>Copy description</source>
   <translation>Beschreibung kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>The picture in words, for those who do not see it</source>
   <translation>Das Bild in Worten, für alle, die es nicht sehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Saved {name}.</source>
   <translation>{name} gespeichert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>The picture is on the clipboard.</source>
   <translation>Das Bild liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>The description is on the clipboard.</source>
   <translation>Die Beschreibung liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dialog.py" />
   <source>Save the picture</source>
   <translation>Das Bild speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/dragging.py" />
   <source>Drag the picture to where it is to go</source>
   <translation>Das Bild dorthin ziehen, wo es gebraucht wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film.py" />
   <source>{value}; levels are estimates of {model_label}; made with rektscope</source>
   <translation>{value}; Niveaus sind Schätzungen von {model_label}; erstellt mit rektscope</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Save a film</source>
   <translation>Einen Film speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Times real time</source>
   <translation>Vielfaches der Echtzeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Progress of the film</source>
   <translation>Fortschritt des Films</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Estimate size</source>
   <translation>Größe schätzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Save film…</source>
   <translation>Film speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>The speed</source>
   <translation>Das Tempo</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>The speed must be above zero: 60 shows a minute a second.</source>
   <translation>Das Tempo muss über null sein: 60 zeigt eine Minute je Sekunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>The film ends before it begins: give a later end.</source>
   <translation>Der Film endet, bevor er beginnt: gib ein späteres Ende an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>{duration_s:.1f} s, {frame_count:,} frames, about {size:.1f} MB.</source>
   <translation>{duration_s:.1f} s, {frame_count:,} Bilder, etwa {size:.1f} MB.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Frame {count:,} of {maximum:,}, about {about:.1f} MB.</source>
   <translation>Bild {count:,} von {maximum:,}, etwa {about:.1f} MB.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Saved {name}, {st_size:.1f} MB.</source>
   <translation>{name} gespeichert, {st_size:.1f} MB.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>To</source>
   <translation>Bis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Save the film</source>
   <translation>Den Film speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_dialog.py" />
   <source>Film (*{suffix})</source>
   <translation>Film (*{suffix})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_plan.py" />
   <source>shorter</source>
   <translation>kürzer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_plan.py" />
   <source>longer</source>
   <translation>länger</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/film_plan.py" />
   <source>At {speed:g} times the film would last {length} s, {word} than {bound:g} s: give a speed between {ceil:g} and {floor:g}.</source>
   <translation>Mit {speed:g}-fachem Tempo würde der Film {length} s dauern, {word} als {bound:g} s: ein Tempo zwischen {ceil:g} und {floor:g} angeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/gif.py" />
   <source>a palette has {unchanged} colours, not {count}</source>
   <translation>eine Palette hat {unchanged} Farben, nicht {count}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/look.py" />
   <source>There is no theme {name!r}; there are: {items}.</source>
   <translation>Ein Farbschema {name!r} gibt es nicht; es gibt: {items}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>Entry {entry}</source>
   <translation>Einstieg {entry}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>Never liquidated by price</source>
   <translation>Durch keinen Preis liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source>Liquidation {price}</source>
   <translation>Liquidation {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>Liquidation {price}, {away}</source>
   <translation>Liquidation {price}, {away}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>{side} {leverage:.4g}× from {entry}</source>
   <translation>{side} {leverage:.4g}× ab {entry}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>a flat maintenance rate of {percent}</source>
   <translation>eine pauschale Maintenance-Rate von {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>tiers of {as_of}</source>
   <translation>Stufen vom {as_of}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/position_card.py" />
   <source>profit {amount}</source>
   <translation>Gewinn {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>not graded</source>
   <translation>nicht benotet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>rank {published_rank:.2f} of 4-hour totals given the path, Binance 2025; places unproven</source>
   <translation>Rang {published_rank:.2f} der 4-Stunden-Summen bei gegebenem Preisweg, Binance 2025; Orte nicht belegt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>model {model} ({grade_of})</source>
   <translation>Modell {model} ({grade_of})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>session graded: rank {known:.2f} of 4-hour totals given the path</source>
   <translation>Sitzung benotet: Rang {known:.2f} der 4-Stunden-Summen bei gegebenem Preisweg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>{ratio:.2f} for {side}s</source>
   <translation>{ratio:.2f} für {side}s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>session graded: expected / recorded {sides} (median 4 h)</source>
   <translation>Sitzung benotet: erwartet / aufgezeichnet {sides} (Median 4 h)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Stopping…</source>
   <translation>Wird beendet…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Any day</source>
   <translation>Beliebiger Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Look up sizes</source>
   <translation>Größen abfragen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Fetch and open</source>
   <translation>Abrufen und öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Stopped. What was downloaded is kept; fetching again goes on from there.</source>
   <translation>Gestoppt. Was geladen wurde, bleibt erhalten; ein neuer Abruf macht dort weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>Files, sizes and what is missing</source>
   <translation>Dateien, Größen und was fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/dialog.py" />
   <source>From the public archives of {titles_joined}; nothing is sent but the address of a file. Files are kept, and never fetched twice.</source>
   <translation>Aus den öffentlichen Archiven von {titles_joined}; gesendet wird nur die Adresse einer Datei. Dateien bleiben erhalten und werden nie zweimal geladen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>{parent} cannot be made: {value}.</source>
   <translation>{parent} kann nicht angelegt werden: {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>{target} exists: open it, or choose a name with the button.</source>
   <translation>{target} existiert: öffnen oder mit dem Knopf einen Namen wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>the session file</source>
   <translation>die Sitzungsdatei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Session file</source>
   <translation>Sitzungsdatei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/recording.py" />
   <source>Sessions (*.rekt)</source>
   <translation>Sitzungen (*.rekt)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>2025-10-10, or 2025-10-10..2025-10-12</source>
   <translation>2025-10-10 oder 2025-10-10..2025-10-12</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>Days before</source>
   <translation>Tage davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>5d: days before, so that the map knows what stands; 0d: none</source>
   <translation>5d: Tage davor, damit die Karte weiß, was steht; 0d: keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>where the session goes</source>
   <translation>wohin die Sitzung kommt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>Days (UTC)</source>
   <translation>Tage (UTC)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <source>Series</source>
   <translation>Reihen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>at least </source>
   <translation>mindestens </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>, {kept} here already</source>
   <translation>, {kept} schon hier</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{count} files</source>
   <translation>{count} Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{count} file</source>
   <translation>{count} Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{titles} of {days}: {count}, {least}{size_text} to fetch{here}</source>
   <translation>{titles} von {days}: {count}, {least}{size_text} zu laden{here}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>At least </source>
   <translation>Mindestens </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{least}{size_text} to fetch</source>
   <translation>{least}{size_text} zu laden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>There is nothing to fetch</source>
   <translation>Es gibt nichts zu laden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>Asking the archive…</source>
   <translation>Das Archiv wird gefragt…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source> {file} of {files}</source>
   <translation> {file} von {files}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{line} · {size_text} of {least}{size_text_2}</source>
   <translation>{line} · {size_text} von {least}{size_text_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>{failure} Without {titles} (untick them) such files are left out.</source>
   <translation>{failure} Ohne {titles} (Haken entfernen) bleiben solche Dateien weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/page_text.py" />
   <source>Fetching failed because of a defect in rektscope ({name}: {failure}).</source>
   <translation>Der Abruf scheiterte an einem Fehler in rektscope ({name}: {failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>One-minute candles</source>
   <translation>Minutenkerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Trades</source>
   <translation>Trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Mark prices</source>
   <translation>Mark-Preise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Open interest</source>
   <translation>Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Funding rates</source>
   <translation>Funding-Raten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Liquidations</source>
   <translation>Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Looking up</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Downloading</source>
   <translation>Herunterladen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Reading</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/series_text.py" />
   <source>Writing</source>
   <translation>Schreiben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/figures.py" />
   <source>{floor}{usd} relative</source>
   <translation>{floor}{usd} relativ</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/figures.py" />
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>contracts</source>
   <translation>Kontrakte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Jan</source>
   <translation>Jan</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Feb</source>
   <translation>Feb</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Mar</source>
   <translation>Mär</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Apr</source>
   <translation>Apr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Jun</source>
   <translation>Jun</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Jul</source>
   <translation>Jul</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Aug</source>
   <translation>Aug</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Sep</source>
   <translation>Sep</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Oct</source>
   <translation>Okt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Nov</source>
   <translation>Nov</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>Dec</source>
   <translation>Dez</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>January</source>
   <translation>Januar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>February</source>
   <translation>Februar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>March</source>
   <translation>März</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>April</source>
   <translation>April</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>June</source>
   <translation>Juni</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>July</source>
   <translation>Juli</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>August</source>
   <translation>August</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>September</source>
   <translation>September</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>October</source>
   <translation>Oktober</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>November</source>
   <translation>November</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>December</source>
   <translation>Dezember</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <source>{day} {month}</source>
   <translation>{day}. {month}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/formatting.py" />
   <location filename="../../desktop/rektscope/ui/live/controller.py" />
   <location filename="../../desktop/rektscope/ui/sentences/translated.py" />
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>All venues of the coin in one map</source>
   <translation>Alle Handelsplätze der Währung in einer Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>{market} is the only market of its coin here with prices in dollars and a map.</source>
   <translation>{market} ist hier der einzige Markt seiner Währung mit Preisen in Dollar und einer Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>Levels of {joined} in one map (Y)</source>
   <translation>Niveaus von {joined} in einer Karte (Y)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>; not in it yet: {joined}</source>
   <translation>; noch nicht darin: {joined}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>{count} of {count_2}</source>
   <translation>{count} von {count_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>All venues: {count}</source>
   <translation>Alle Plätze: {count}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>In this map: {joined}{left_out} (Y)</source>
   <translation>In dieser Karte: {joined}{left_out} (Y)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/scope.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Count this market, its coin, or all</source>
   <translation>Diesen Markt, seine Währung oder alle zählen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/scope.py" />
   <source>this market</source>
   <translation>dieser Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/scope.py" />
   <source>all {base}</source>
   <translation>alle {base}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/scope.py" />
   <source>Whose liquidations the strip, the tape, the timeline, chapters and alerts count; press for the next (C)</source>
   <translation>Wessen Liquidationen Leiste, Band, Zeitachse, Kapitel und Alarme zählen; drücken für den nächsten (C)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Market on the chart (M for the next)</source>
   <translation>Markt der Grafik (M für den nächsten)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Last price</source>
   <translation>Letzter Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Published claims against this session (D)</source>
   <translation>Veröffentlichte Behauptungen gegen diese Sitzung (D)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Export…</source>
   <translation>Export…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Save a picture for a post (Ctrl+E)</source>
   <translation>Ein Bild für einen Beitrag speichern (Ctrl+E)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>{venue_title} perpetual</source>
   <translation>{venue_title} Perpetual</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source> {duration} old</source>
   <translation> {duration} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>The last price is{age}.</source>
   <translation>Der letzte Preis ist{age}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Funding{hours}</source>
   <translation>Funding{hours}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>, {age} old</source>
   <translation>, {age} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>{words}: the part of open interest that is known as positions of accounts. G shows them.</source>
   <translation>{words}: der Teil des Open Interest, der als Positionen von Konten bekannt ist. G zeigt sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Known accounts{age_text}</source>
   <translation>Bekannte Konten{age_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Longs · shorts known{age_text}</source>
   <translation>Longs · Shorts bekannt{age_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Mark price, {duration} old</source>
   <translation>Mark-Preis, {duration} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Mark price</source>
   <translation>Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Of {whose}{named}, up to the cursor</source>
   <translation>Von {whose}{named}, bis zum Cursor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>; at least: some of these feeds are samples</source>
   <translation>; mindestens: einige dieser Feeds sind Stichproben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>This session holds no liquidation data of {whose}</source>
   <translation>Diese Sitzung enthält keine Liquidationsdaten von {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Since {clock}</source>
   <translation>Seit {clock}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Worst hour {clock}</source>
   <translation>Schlimmste Stunde {clock}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>The sixty minutes that saw the most, from the minute shown</source>
   <translation>Die sechzig Minuten mit den meisten, ab der gezeigten Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Per hour</source>
   <translation>Je Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Average since the session's start, when that is an hour ago</source>
   <translation>Durchschnitt seit Beginn der Sitzung, wenn der eine Stunde her ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Largest · {venue_of}</source>
   <translation>Größte · {venue_of}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Largest</source>
   <translation>Größte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Largest single liquidation so far, of {scope_text}</source>
   <translation>Größte einzelne Liquidation bis jetzt, von {scope_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Chart</source>
   <translation>Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Linear scale</source>
   <translation>Lineare Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Root scale: small levels brighter</source>
   <translation>Wurzelskala: kleine Niveaus heller</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Scale by quantile: by rank among the rows</source>
   <translation>Skala nach Quantil: nach dem Rang unter den Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Known positions beside the estimate</source>
   <translation>Bekannte Positionen neben der Schätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Known positions, and the estimate only for the rest</source>
   <translation>Bekannte Positionen, und die Schätzung nur für den Rest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>The estimate alone</source>
   <translation>Nur die Schätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Absolute: a colour means the same USD everywhere</source>
   <translation>Absolut: eine Farbe bedeutet überall dieselben USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Relative: brightest in view</source>
   <translation>Relativ: am hellsten im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Nothing below {threshold:.0%} of the scale</source>
   <translation>Nichts unter {threshold:.0%} der Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>No threshold</source>
   <translation>Keine Schwelle</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Positions of {leverage_label}</source>
   <translation>Positionen mit {leverage_label}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Positions of any leverage</source>
   <translation>Positionen jeden Hebels</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Known positions: apart, with the estimate of the rest, hidden</source>
   <translation>Bekannte Positionen: für sich, mit der Schätzung des Rests, verborgen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Leverage: only the next higher and up</source>
   <translation>Hebel: nur der nächsthöhere und darüber</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Leverage: the next lower too</source>
   <translation>Hebel: auch der nächstniedrigere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Scale of the heat: linear, root, by quantile</source>
   <translation>Skala der Heatmap: linear, Wurzel, nach Quantil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Scale of the heat: absolute, or of what is in view</source>
   <translation>Skala der Heatmap: absolut, oder nach dem Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Colours of the heat: the next map</source>
   <translation>Farben der Heatmap: die nächste Palette</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Threshold of the heat up</source>
   <translation>Schwelle der Heatmap höher</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Threshold of the heat down</source>
   <translation>Schwelle der Heatmap tiefer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/colour_maps.py" />
   <source>Ember</source>
   <translation>Ember</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/colour_maps.py" />
   <source>Viridis</source>
   <translation>Viridis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/colour_maps.py" />
   <source>Cividis, for colour-blind eyes</source>
   <translation>Cividis, für Farbenblinde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/gap_item.py" />
   <source>no data {stretch}</source>
   <translation>keine Daten {stretch}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/gap_item.py" />
   <source>{gaps} gaps {stretch}</source>
   <translation>{gaps} Lücken {stretch}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/heat_scale.py" />
   <source>linear</source>
   <translation>linear</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/heat_scale.py" />
   <source>root</source>
   <translation>Wurzel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/heat_scale.py" />
   <source>quantile</source>
   <translation>Quantil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>map at {moment}</source>
   <translation>Karte um {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>at {rough_price} </source>
   <translation>bei {rough_price} </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>{word} liquidated, {usd}</source>
   <translation>{word} liquidiert, {usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>{at}on {venue_title} {symbol}</source>
   <translation>{at}an {venue_title} {symbol}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>{word} between {amount}</source>
   <translation>{word} dazwischen {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source> at {exact_clock_utc}</source>
   <translation> um {exact_clock_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/inspecting/words.py" />
   <source>{dot}{percent} from {word}{at}</source>
   <translation>{dot}{percent} von {word}{at}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>positions of {accounts} known, open interest is not</source>
   <translation>Positionen von {accounts} bekannt, Open Interest nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>{share} of longs, {share_2} of shorts known</source>
   <translation>{share} der Longs, {share_2} der Shorts bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>{words}, median {age} old</source>
   <translation>{words}, Median {age} alt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>under 0.1 %</source>
   <translation>unter 0,1 %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source> at {known_market}</source>
   <translation> an {known_market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>Known{where}: {coverage_text}</source>
   <translation>Bekannt{where}: {coverage_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source> of {of}</source>
   <translation> von {of}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>Profile, sums: known levels{leverages}, the estimate only of what is not known; heat: the estimate</source>
   <translation>Profil, Summen: bekannte Niveaus{leverages}, die Schätzung nur für nicht Bekanntes; Heatmap: die Schätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>White: known liquidation levels; heat, profile and sums are the estimate of all</source>
   <translation>Weiß: bekannte Liquidationsniveaus; Heatmap, Profil und Summen sind die Schätzung aller</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source> of {known_market}</source>
   <translation> von {known_market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>sums are known levels and the estimate of the rest</source>
   <translation>Summen sind bekannte Niveaus und die Schätzung des Rests</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>heat and sums are estimated</source>
   <translation>Heatmap und Summen sind geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>ticks at the right are known levels{where} ({coverage_text}), {how}</source>
   <translation>Striche rechts sind bekannte Niveaus{where} ({coverage_text}), {how}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>1 account</source>
   <translation>1 Konto</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>{count:,} accounts</source>
   <translation>{count:,} Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <source>Drag the handle: what stands below it is not drawn. Click the words for the scale's menu</source>
   <translation>Den Griff ziehen: was darunter steht, wird nicht gezeichnet. Auf die Worte klicken für das Menü der Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <source>of view, </source>
   <translation>des Ausschnitts, </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <source>USD standing per ${step}</source>
   <translation>USD stehend je ${step}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <source>USD per ${step}</source>
   <translation>USD je ${step}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>dollars of levels are relative: what stands, since nothing tells what share of it is force-closed here</source>
   <translation>Dollar der Niveaus sind relativ: was steht, da nichts sagt, welcher Anteil hier zwangsweise geschlossen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>dollars of levels are those expected to be force-closed, fitted on {joined}</source>
   <translation>Dollar der Niveaus sind die zwangsweise geschlossen erwarteten, angepasst an {joined}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source> of {markets}</source>
   <translation> von {markets}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>recorded totals{of} before {fitted_until}</source>
   <translation>aufgezeichnete Summen{of} vor {fitted_until}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source> (sampled: at least)</source>
   <translation> (Stichprobe: mindestens)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>, placed under recorded sums,</source>
   <translation>, unter aufgezeichnete Summen gesetzt,</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>{count:,} liquidations of the session{placed} before {before}{sampled}</source>
   <translation>{count:,} Liquidationen der Sitzung{placed} vor {before}{sampled}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>{coins} at {venue}</source>
   <translation>{coins} bei {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected to be force-closed, by shares of {markets}</source>
   <translation>Dollar: zwangsweise geschlossen erwartet, nach Anteilen von {markets}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected to be force-closed</source>
   <translation>Dollar: zwangsweise geschlossen erwartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected; fitted on {count:,} liquidations before {before}</source>
   <translation>Dollar: erwartet; angepasst an {count:,} Liquidationen vor {before}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>A guess from {known_ms:.0f} h of trading</source>
   <translation>Eine Vermutung aus {known_ms:.0f} h Handel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Estimates from {days:.1f} days ({enough_days:g} are enough)</source>
   <translation>Schätzungen aus {days:.1f} Tagen ({enough_days:g} sind genug)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Estimates from {days:.0f} days of trading</source>
   <translation>Schätzungen aus {days:.0f} Tagen Handel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Levels are kept within about {reach:.{value}%} of the price of their time</source>
   <translation>Niveaus werden innerhalb von etwa {reach:.{value}%} des Preises ihrer Zeit behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>{kept}: their rows suit the first price, {first}; a session of later days alone keeps more</source>
   <translation>{kept}: ihre Zeilen passen zum ersten Preis, {first}; eine Sitzung nur späterer Tage behält mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/nearest_clusters.py" />
   <source>at {price}, {away}</source>
   <translation>bei {price}, {away}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/nearest_clusters.py" />
   <source>{chance} in {horizon} h</source>
   <translation>{chance} in {horizon} h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source> via {hosts}</source>
   <translation> über {hosts}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source> · SYNTHETIC DATA</source>
   <translation> · SYNTHETISCHE DATEN</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Live{via}{made_up}</source>
   <translation>Live{via}{made_up}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source> · DOUBTFUL DATA</source>
   <translation> · ZWEIFELHAFTE DATEN</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Diamonds are auto-deleveraging, in no sum of liquidations</source>
   <translation>Rauten sind Auto-Deleveraging, in keiner Summe von Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>{words} in heat, profile and sums; lower leverage is left out</source>
   <translation>{words} in Heatmap, Profil und Summen; niedrigere Hebel sind weggelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Building the map: {map_progress:.0%}</source>
   <translation>Karte wird berechnet: {map_progress:.0%}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No map: {map_failure}</source>
   <translation>Keine Karte: {map_failure}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No map: building it failed, because of a defect in rektscope</source>
   <translation>Keine Karte: die Berechnung scheiterte an einem Fehler in rektscope</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No map yet: {why_no_map}</source>
   <translation>Noch keine Karte: {why_no_map}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No liquidations in these data: what the price cleared from the map is estimated</source>
   <translation>Keine Liquidationen in diesen Daten: was der Preis von der Karte räumte, ist geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>The map has no open interest yet</source>
   <translation>Die Karte hat noch kein Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No open interest in this session</source>
   <translation>Kein Open Interest in dieser Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>{where}: USD are assumed from turnover</source>
   <translation>{where}: USD sind aus dem Umsatz angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>USD before {clock} are assumed from turnover: open interest is known since then</source>
   <translation>USD vor {clock} sind aus dem Umsatz angenommen: das Open Interest ist erst seitdem bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Model {model!r}: {knows}{knows_2}</source>
   <translation>Modell {model!r}: {knows}{knows_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>{knows}; dollars are what stands, not what is expected to be force-closed</source>
   <translation>{knows}; Dollar sind, was steht, nicht was zwangsweise geschlossen erwartet wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>{knows}; dollars are relative</source>
   <translation>{knows}; Dollar sind relativ</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>no price of this market is known so far</source>
   <translation>bisher ist kein Preis dieses Marktes bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>the venue has told no history, so it begins with the first complete minute, at {first}</source>
   <translation>der Handelsplatz hat keinen Verlauf gemeldet, daher beginnt sie mit der ersten ganzen Minute, um {first}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>it begins with the first complete minute</source>
   <translation>sie beginnt mit der ersten ganzen Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Levels of {summed} alone: {joined} not in the sum yet</source>
   <translation>Niveaus von {summed} allein: {joined} noch nicht in der Summe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>; {joined} count as one</source>
   <translation>; {joined} zählen als eins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>; {joined} not in the sum yet</source>
   <translation>; {joined} noch nicht in der Summe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Levels of {joined} together{alike}{left_out}</source>
   <translation>Niveaus von {joined} zusammen{alike}{left_out}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>{name}, up to {usd}</source>
   <translation>{name}, bis {usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>observed: no address has answered yet</source>
   <translation>beobachtet: noch keine Adresse hat geantwortet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>observed: {count} {value}</source>
   <translation>beobachtet: {count} {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>position</source>
   <translation>position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>positions</source>
   <translation>Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source> ({without_price} without a liquidation price)</source>
   <translation> ({without_price} ohne Liquidationspreis)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>, {percent} of open interest</source>
   <translation>, {percent} des Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/observed_item.py" />
   <source>{words}, as of {moment_from_ms:%H:%M:%S} UTC</source>
   <translation>{words}, Stand {moment_from_ms:%H:%M:%S} UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/overlay_content.py" />
   <source>Not known yet at {moment}</source>
   <translation>Um {moment} noch nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/overlay_content.py" />
   <source>after {moment}: not known then</source>
   <translation>nach {moment}: damals nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source>{word} {leverage:.4g}× · entry {entry}</source>
   <translation>{word} {leverage:.4g}× · Einstieg {entry}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source> · after {settlement_count} funding settlements</source>
   <translation> · nach {settlement_count} Funding-Abrechnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source> · after {settlement_count} funding settlement</source>
   <translation> · nach {settlement_count} Funding-Abrechnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source>Bankruptcy {price}</source>
   <translation>Bankrott {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source>Liquidation on the other side {price}</source>
   <translation>Liquidation auf der anderen Seite {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Entry price line</source>
   <translation>Linie des Einstiegspreises</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Liquidation price line</source>
   <translation>Linie des Liquidationspreises</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Liquidation on the other side</source>
   <translation>Liquidation auf der anderen Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Entry of a saved position</source>
   <translation>Einstieg einer gespeicherten Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Liquidation of a saved position</source>
   <translation>Liquidation einer gespeicherten Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>Bankruptcy price line</source>
   <translation>Linie des Bankrott-Preises</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>{accessible_name}: drag to change it</source>
   <translation>{accessible_name}: ziehen, um sie zu ändern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/profile_item.py" />
   <source>from here </source>
   <translation>von hier </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/profile_item.py" />
   <source>{start}to {price}</source>
   <translation>{start}bis {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>all</source>
   <translation>alle</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>12 hours in view</source>
   <translation>12 Stunden im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>24 hours in view</source>
   <translation>24 Stunden im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>3 days in view</source>
   <translation>3 Tage im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>1 week in view</source>
   <translation>1 Woche im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>All that is known in view</source>
   <translation>Alles Bekannte im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>auto</source>
   <translation>auto</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>Prices in view by what traded</source>
   <translation>Preise im Ausschnitt nach dem Gehandelten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/ranges.py" />
   <source>Prices within {value} % in view</source>
   <translation>Preise innerhalb {value} % im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/readout.py" />
   <source>the mark is here</source>
   <translation>hier ist der Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/readout.py" />
   <source>{word} per ${step} {amount}</source>
   <translation>{word} je ${step} {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/readout.py" />
   <source>{word} between the mark and here {amount}</source>
   <translation>{word} zwischen Mark-Preis und hier {amount}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/saved_lines.py" />
   <source>{name} · saved</source>
   <translation>{name} · gespeichert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/saved_lines.py" />
   <source>{word}, saved · liquidation {price} · {distance}</source>
   <translation>{word}, gespeichert · Liquidation {price} · {distance}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/view.py" />
   <source>press N to show what came next</source>
   <translation>N drücken, um zu zeigen, was danach kam</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/view.py" />
   <source>Liquidation heatmap</source>
   <translation>Liquidations-Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>On the screen</source>
   <translation>Auf dem Bildschirm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>Manual</source>
   <translation>Handbuch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>Search the help</source>
   <translation>Die Hilfe durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>Entries</source>
   <translation>Einträge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>What the entry says</source>
   <translation>Was der Eintrag sagt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>No entry holds “{typed}”. Try one word of what stands on the screen.</source>
   <translation>Kein Eintrag enthält „{typed}“. Ein Wort von dem versuchen, was auf dem Bildschirm steht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>Where it comes from</source>
   <translation>Woher es kommt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/book.py" />
   <source>What it cannot know</source>
   <translation>Was es nicht wissen kann</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Heat</source>
   <translation>Heat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>liquidation heatmap</source>
   <translation>liquidations-heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>heat</source>
   <translation>heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Colours say how much the positions are worth that would be liquidated at a price, at each moment: dark for little, pale yellow for much. What the price has crossed is gone from then on.</source>
   <translation>Farben sagen, wie viel die Positionen wert sind, die bei einem Preis liquidiert würden, zu jedem Zeitpunkt: dunkel für wenig, hellgelb für viel. Was der Preis gekreuzt hat, ist von da an fort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>A model: prices, volume and open interest tell how many positions were opened where; the venue's own tiers tell where each is liquidated. Where the session has liquidations, they set how much of it is expected.</source>
   <translation>Ein Modell: Preise, Volumen und Open Interest sagen, wie viele Positionen wo eröffnet wurden; die Stufen des Handelsplatzes sagen, wo jede liquidiert wird. Hat die Sitzung Liquidationen, bestimmen sie, wie viel davon erwartet wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Nobody but the venue knows real positions, their leverage, added margin or hedges. Shares of leverage are assumed. A bright line is a place to look at, not an order in a book.</source>
   <translation>Nur der Handelsplatz kennt die wirklichen Positionen, ihren Hebel, nachgeschossene Margin oder Hedges. Anteile der Hebel sind angenommen. Eine helle Linie ist ein Ort zum Hinsehen, keine Order im Buch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Legend</source>
   <translation>Legende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>legend</source>
   <translation>legende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What a colour stands for: USD standing per row of price. Drag its handle: what is below is not drawn. The buttons choose the time and the prices in view; the words open the scale, the colours and the leverages.</source>
   <translation>Wofür eine Farbe steht: USD, die je Preiszeile stehen. Den Griff ziehen: was darunter liegt, wird nicht gezeichnet. Die Knöpfe wählen Zeit und Preise im Ausschnitt; die Worte öffnen Skala, Farben und Hebel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The full scale is chosen from the map's first column, so that it does not move with what is in view.</source>
   <translation>Die volle Skala wird aus der ersten Spalte der Karte gewählt, damit sie sich nicht mit dem Ausschnitt bewegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Standing is not expected: most positions are closed before the price gets there. Figures in dollars elsewhere are what is expected to be force-closed.</source>
   <translation>Stehend heißt nicht erwartet: die meisten Positionen werden geschlossen, bevor der Preis dort ist. Zahlen in Dollar anderswo sind, was zwangsweise geschlossen erwartet wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>profile</source>
   <translation>profil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What stands at the cursor, by price: bars for each row, curves for the sum from the mark outwards, and in words how much is expected up to the edge of the view.</source>
   <translation>Was am Cursor steht, nach Preis: Balken je Zeile, Kurven für die Summe ab dem Mark-Preis nach außen, und in Worten, wie viel bis zum Rand des Ausschnitts erwartet wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The last column of the heat, less what the price has crossed since.</source>
   <translation>Die letzte Spalte der Heatmap, ohne das, was der Preis seitdem gekreuzt hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>As the heat. A range such as 6.0–22 is the band in which the truth is expected, in the same unit.</source>
   <translation>Wie die Heatmap. Eine Spanne wie 6.0–22 ist das Band, in dem die Wahrheit erwartet wird, in derselben Einheit.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Nearest clusters</source>
   <translation>Nächste Cluster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>nearest above</source>
   <translation>nächster darüber</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>nearest below</source>
   <translation>nächster darunter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>cluster</source>
   <translation>cluster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The nearest strong band of levels above the mark (shorts) and below it (longs), with what is expected to be force-closed there and the distance.</source>
   <translation>Das nächste starke Band von Niveaus über dem Mark-Preis (Shorts) und darunter (Longs), mit dem, was dort zwangsweise geschlossen erwartet wird, und dem Abstand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Bands of the profile that hold at least half of the strongest within 5 % of the mark.</source>
   <translation>Bänder des Profils, die mindestens die Hälfte des stärksten innerhalb 5 % des Mark-Preises haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether the price gets there. A cluster can dissolve before: its positions are closed or get more margin.</source>
   <translation>Ob der Preis dorthin kommt. Ein Cluster kann sich vorher auflösen: seine Positionen werden geschlossen oder bekommen mehr Margin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Candles and the price tag</source>
   <translation>Kerzen und das Preisschild</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>candles</source>
   <translation>Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>price axis</source>
   <translation>preisachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Traded prices of the market on the chart. The tag on the axis is the last traded price.</source>
   <translation>Gehandelte Preise des Marktes in der Grafik. Das Schild an der Achse ist der letzte gehandelte Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's trades or candles as recorded; a candle is drawn when it has been received.</source>
   <translation>Trades oder Kerzen des Handelsplatzes, wie aufgezeichnet; eine Kerze wird gezeichnet, wenn sie empfangen ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The mark price, which liquidates, is an average and can differ from it by tenths of a per cent.</source>
   <translation>Der Mark-Preis, der liquidiert, ist ein Durchschnitt und kann um Zehntelprozente davon abweichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Circles: liquidations</source>
   <translation>Kreise: Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>circles</source>
   <translation>kreise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidations that happened: the area is their USD. Orange were shorts, blue were longs.</source>
   <translation>Geschehene Liquidationen: die Fläche sind ihre USD. Orange waren Shorts, blau waren Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's liquidation feed, or the archive that the session names. Where only sums were recorded, single ones are placed under them, which the tape says.</source>
   <translation>Der Liquidations-Feed des Handelsplatzes oder das Archiv, das die Sitzung nennt. Wo nur Summen aufgezeichnet wurden, sind einzelne darunter gesetzt, was das Band sagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Several venues publish only a sample, at most one a second per market. Such sums are marked ≥.</source>
   <translation>Mehrere Handelsplätze veröffentlichen nur eine Stichprobe, höchstens eine je Sekunde und Markt. Solche Summen sind mit ≥ markiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidated, shorts, longs</source>
   <translation>Liquidiert, Shorts, Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>since </source>
   <translation>seit </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/side_text.py" />
   <source>shorts</source>
   <translation>Shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/side_text.py" />
   <source>longs</source>
   <translation>Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>USD that were liquidated since the session's start up to the cursor, of this market, its coin or all markets. Press the caption, or C, for another scope.</source>
   <translation>USD, die seit Beginn der Sitzung bis zum Cursor liquidiert wurden, in diesem Markt, seiner Währung oder allen Märkten. Die Beschriftung oder C drücken für einen anderen Umfang.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The liquidations and sums of the session. The figure under the pointer names the venues in it.</source>
   <translation>Die Liquidationen und Summen der Sitzung. Die Zahl unter dem Zeiger nennt die Handelsplätze darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What a venue does not publish. ≥ says that a feed in the sum is a sample.</source>
   <translation>Was ein Handelsplatz nicht veröffentlicht. ≥ sagt, dass ein Feed der Summe eine Stichprobe ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Worst hour, per hour</source>
   <translation>Schlimmste Stunde, je Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>worst hour</source>
   <translation>schlimmste stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>per hour</source>
   <translation>je stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The sixty minutes that saw most liquidated, from the minute shown; and the average of an hour.</source>
   <translation>Die sechzig Minuten mit den meisten Liquidationen, ab der gezeigten Minute; und der Durchschnitt einer Stunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Sums by minute of what is counted, up to the cursor.</source>
   <translation>Minutensummen dessen, was gezählt wird, bis zum Cursor.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Hours before the session begins.</source>
   <translation>Stunden vor dem Beginn der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>largest</source>
   <translation>größte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The largest single liquidation so far, of what is counted.</source>
   <translation>Die größte einzelne Liquidation bis jetzt, von dem, was gezählt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidation orders that were recorded one by one.</source>
   <translation>Liquidations-Orders, die einzeln aufgezeichnet wurden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>An order that a venue closed in parts counts as its parts; one left out of a sampled feed is missing.</source>
   <translation>Eine Order, die ein Handelsplatz in Teilen schloss, zählt als ihre Teile; eine, die ein Stichproben-Feed ausließ, fehlt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>mark price</source>
   <translation>mark-preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The price by which the venue liquidates. Distances and levels go by it.</source>
   <translation>Der Preis, nach dem der Handelsplatz liquidiert. Abstände und Niveaus richten sich nach ihm.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's stream, or minute marks of its archive. Its age is shown once it is old.</source>
   <translation>Der Strom des Handelsplatzes oder Minuten-Marks seines Archivs. Sein Alter wird gezeigt, sobald er alt ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Between two marks of an archive the price may have been further out.</source>
   <translation>Zwischen zwei Marks eines Archivs kann der Preis weiter draußen gewesen sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>open interest</source>
   <translation>offenes Interesse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>oi</source>
   <translation>oi</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The worth of all open contracts of the market: as many longs as shorts.</source>
   <translation>Der Wert aller offenen Kontrakte des Marktes: so viele Longs wie Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's own figure, in coins or contracts, at the last price.</source>
   <translation>Die Zahl des Handelsplatzes, in Coins oder Kontrakten, zum letzten Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Who holds them, at which leverage and entry. That is what the model assumes.</source>
   <translation>Wer sie hält, mit welchem Hebel und Einstieg. Das nimmt das Modell an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Funding</source>
   <translation>Funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>funding</source>
   <translation>funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What longs pay shorts (or receive, if negative) at the next funding, as a share of the position.</source>
   <translation>Was Longs den Shorts beim nächsten Funding zahlen (oder erhalten, wenn negativ), als Anteil der Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's stream or archive; the hours are those between two fundings of this market.</source>
   <translation>Strom oder Archiv des Handelsplatzes; die Stunden sind die zwischen zwei Fundings dieses Marktes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The rate can still change until it is paid.</source>
   <translation>Die Rate kann sich noch ändern, bis sie bezahlt wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Kind of data</source>
   <translation>Art der Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>reconstruction</source>
   <translation>rekonstruktion</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>recording</source>
   <translation>aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>import</source>
   <translation>import</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>synthetic</source>
   <translation>synthetisch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>provenance</source>
   <translation>herkunft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>kind of data</source>
   <translation>art der daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether the session was recorded as it happened, fetched from archives, or rebuilt from published figures.</source>
   <translation>Ob die Sitzung aufgezeichnet wurde, während sie geschah, aus Archiven geholt oder aus veröffentlichten Zahlen nachgebaut ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The session file says it; it stands on every picture too.</source>
   <translation>Die Sitzungsdatei sagt es; es steht auch auf jedem Bild.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>A reconstruction has the published sums, not each order. Its estimates are named beside the heat.</source>
   <translation>Eine Rekonstruktion hat die veröffentlichten Summen, nicht jede Order. Ihre Schätzungen sind neben der Heatmap genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Live, feeds and recording</source>
   <translation>Live, Feeds und Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>live</source>
   <translation>live</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>feeds</source>
   <translation>feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>replay</source>
   <translation>wiedergabe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>follow</source>
   <translation>folgen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether the data grow now. The badge says how the feeds are, and opens the list of them.</source>
   <translation>Ob die Daten jetzt wachsen. Das Zeichen sagt, wie es den Feeds geht, und öffnet ihre Liste.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Public streams of the venues; no account is needed, and nothing of yours is sent.</source>
   <translation>Öffentliche Ströme der Handelsplätze; kein Konto ist nötig, und nichts von dir wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>A feed that says nothing may have nothing to say: the list shows when each was last heard.</source>
   <translation>Ein Feed, der nichts sagt, hat vielleicht nichts zu sagen: die Liste zeigt, wann jeder zuletzt gehört wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/timeline/strip.py" />
   <source>Timeline</source>
   <translation>Zeitachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>timeline</source>
   <translation>zeitachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The whole session: liquidations by side (square-root scale), the price as a line, chapters, my moments and my margin ratio. Nothing right of the cursor is shown unless you ask (N). A full bar is a round sum, named below the bars: the lowest of $1, 2, 5, 10 million and so on that holds what is known by then.</source>
   <translation>Die ganze Sitzung: Liquidationen nach Seite (Wurzelskala), der Preis als Linie, Kapitel, meine Zeitpunkte und meine Margin-Quote. Rechts vom Cursor wird nichts gezeigt, außer auf Wunsch (N). Ein voller Balken ist eine runde Summe, unter den Balken genannt: die kleinste von $1, 2, 5, 10 Millionen usw., die fasst, was bis dahin bekannt ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Sums by minute of what is counted; chapters were written for the event or are found in the data.</source>
   <translation>Minutensummen dessen, was gezählt wird; Kapitel wurden für das Ereignis geschrieben oder in den Daten gefunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What comes next. A chapter found in the data appears when it could be known.</source>
   <translation>Was als Nächstes kommt. Ein in den Daten gefundenes Kapitel erscheint, wenn es bekannt sein konnte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Times</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>times</source>
   <translation>zeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>time axis</source>
   <translation>achse der zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>time utc</source>
   <translation>zeit utc</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>moment</source>
   <translation>zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Moments of the session, in the zone named beside them.</source>
   <translation>Zeitpunkte der Sitzung, in der daneben genannten Zone.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's time of each event. What counts as known at the cursor goes by when it was received.</source>
   <translation>Die Zeit des Handelsplatzes für jedes Ereignis. Was am Cursor als bekannt zählt, richtet sich danach, wann es empfangen wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Delays of archives within a minute.</source>
   <translation>Verzögerungen von Archiven innerhalb einer Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Panes under the chart</source>
   <translation>Fenster unter der Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>pane</source>
   <translation>unterfenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>volume</source>
   <translation>volumen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>cumulative</source>
   <translation>kumulatives</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>liquidations by side</source>
   <translation>liquidationen nach seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Volume, its cumulative delta, open interest, funding and liquidations by side, on the chart's time axis.</source>
   <translation>Volumen, sein kumulatives Delta, Open Interest, Funding und Liquidationen nach Seite, auf der Zeitachse der Grafik.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Trades where there are any, candles else; the other panes from the venue's own figures.</source>
   <translation>Trades, wo es welche gibt, sonst Kerzen; die anderen aus den Zahlen des Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The delta of candles without taker volume is not known, and is not drawn.</source>
   <translation>Das Delta von Kerzen ohne Taker-Volumen ist nicht bekannt und wird nicht gezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Entry, size, leverage</source>
   <translation>Einstieg, Größe, Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>entry price</source>
   <translation>einstiegspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>real leverage</source>
   <translation>echter hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>wallet balance</source>
   <translation>wallet-guthaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>margin mode</source>
   <translation>margin-modus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>open at the cursor</source>
   <translation>am cursor eröffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Your position. Change one and every line, figure and verdict follows. The lines on the chart can be dragged.</source>
   <translation>Deine Position. Wird eines geändert, folgen jede Linie, Zahl und das Urteil. Die Linien in der Grafik lassen sich ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>You. A file keeps it on this machine; nothing is sent.</source>
   <translation>Du. Eine Datei bewahrt sie auf diesem Rechner; nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Your account: positions elsewhere count only if they are entered under Hedge and other positions.</source>
   <translation>Dein Konto: Positionen anderswo zählen nur, wenn sie unter Hedge und andere Positionen eingetragen sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>liquidation price</source>
   <translation>liquidationspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>from mark now</source>
   <translation>vom mark-preis jetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>what is left to it</source>
   <translation>was bis dahin bleibt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The mark price at which the venue takes the position over.</source>
   <translation>Der Mark-Preis, bei dem der Handelsplatz die Position übernimmt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's own margin rule and maintenance tiers; Show the working has every step with your figures.</source>
   <translation>Die Margin-Regel und die Maintenance-Stufen des Handelsplatzes; Rechenweg zeigen hat jeden Schritt mit deinen Zahlen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Tiers changed since their date, and what the venue does by hand. In cross margin it moves with the wallet and with your other positions.</source>
   <translation>Stufen, die seit ihrem Datum geändert wurden, und was der Handelsplatz von Hand tut. Bei Cross-Margin bewegt er sich mit dem Wallet und deinen anderen Positionen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>bankruptcy</source>
   <translation>bankrott</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The price at which the margin is gone. Between it and the liquidation price the venue closes the position.</source>
   <translation>Der Preis, bei dem die Margin aufgebraucht ist. Zwischen ihm und dem Liquidationspreis schließt der Handelsplatz die Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Entry, margin and size alone.</source>
   <translation>Nur Einstieg, Margin und Größe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>At which price the venue really closes; the insurance fund or deleveraging takes the rest.</source>
   <translation>Zu welchem Preis der Handelsplatz wirklich schließt; den Rest trägt der Versicherungsfonds oder das Deleveraging.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Margin and maintenance</source>
   <translation>Margin und Maintenance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>margin</source>
   <translation>margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>maintenance</source>
   <translation>maintenance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Margin is what you put in. Maintenance is what must be left, a share of the position's worth by its tier.</source>
   <translation>Margin ist, was du einsetzt. Maintenance ist, was übrig bleiben muss, ein Anteil am Wert der Position nach ihrer Stufe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The venue's table of tiers of the date shown.</source>
   <translation>Die Stufentabelle des Handelsplatzes vom gezeigten Datum.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Tables of days that are not on this machine; the note names the one used.</source>
   <translation>Tabellen von Tagen, die nicht auf diesem Rechner sind; der Hinweis nennt die verwendete.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Loss if hit, with fee</source>
   <translation>Verlust, wenn erreicht, mit Gebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>loss if hit</source>
   <translation>verlust, wenn erreicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>with fee</source>
   <translation>mit gebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What is lost if the liquidation price is met, and if the venue takes the whole margin with its fee.</source>
   <translation>Was verloren ist, wenn der Liquidationspreis erreicht wird, und wenn der Handelsplatz die ganze Margin mit seiner Gebühr nimmt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The rules above, and the fee that you set in Fees and funding.</source>
   <translation>Die Regeln oben und die Gebühr, die du unter Gebühren und Funding einstellst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Slippage and funding paid until then, unless they are in your margin.</source>
   <translation>Slippage und bis dahin gezahltes Funding, wenn sie nicht in deiner Margin sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>in front of me</source>
   <translation>vor mir</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What is expected to be force-closed between the mark and your liquidation price: fuel on the way to you.</source>
   <translation>Was zwischen Mark-Preis und deinem Liquidationspreis zwangsweise geschlossen erwartet wird: Treibstoff auf dem Weg zu dir.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The sum of the profile up to your line.</source>
   <translation>Die Summe des Profils bis zu deiner Linie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether it would stop before you. The range is the band of the estimate.</source>
   <translation>Ob es vor dir aufhören würde. Die Spanne ist das Band der Schätzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>what became of it</source>
   <translation>was daraus wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>alive</source>
   <translation>lebt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>rekt</source>
   <translation>rekt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>verdict</source>
   <translation>urteil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether the position is alive at the cursor, how close it came and when.</source>
   <translation>Ob die Position am Cursor lebt, wie nahe es kam und wann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The marks received since its opening, each against the liquidation price at that moment.</source>
   <translation>Die seit der Eröffnung empfangenen Mark-Preise, jeder gegen den Liquidationspreis dieses Zeitpunkts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Marks between two recorded ones. Where both orders of a candle are possible, both are followed.</source>
   <translation>Mark-Preise zwischen zwei aufgezeichneten. Wo beide Reihenfolgen einer Kerze möglich sind, werden beide verfolgt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>how likely</source>
   <translation>wie wahrscheinlich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>touch </source>
   <translation>berührung </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The chance that the mark touches your liquidation price within an hour, four hours, a day and a week.</source>
   <translation>Die Wahrscheinlichkeit, dass der Mark-Preis deinen Liquidationspreis binnen einer Stunde, vier Stunden, eines Tages und einer Woche berührt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>How much this market moved up to the cursor; what is assumed stands under the figures.</source>
   <translation>Wie stark sich dieser Markt bis zum Cursor bewegt hat; die Annahmen stehen unter den Zahlen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>News and jumps larger than before. Of few days the chance is rough, which its range says.</source>
   <translation>Nachrichten und Sprünge, größer als bisher. Aus wenigen Tagen ist die Wahrscheinlichkeit grob, was ihre Spanne sagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>A shock to the price, the liquidations it would set off, and where that could end.</source>
   <translation>Ein Preisschock, die Liquidationen, die er auslösen würde, und wo das enden könnte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The levels of the map, with assumptions on how much the price gives way, which are listed there.</source>
   <translation>Die Niveaus der Karte, mit Annahmen, wie stark der Preis nachgibt; sie sind dort aufgeführt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Orders waiting in the book, and what other venues do meanwhile.</source>
   <translation>Orders, die im Buch warten, und was andere Handelsplätze inzwischen tun.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Fees, funding, ladder, targets, rules</source>
   <translation>Gebühren, Funding, Staffel, Ziele, Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>fees and funding</source>
   <translation>gebühren und funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>ladder</source>
   <translation>staffel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>profit and largest</source>
   <translation>gewinn und größte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>rules</source>
   <translation>regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>hedge</source>
   <translation>hedge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>saved positions</source>
   <translation>gespeicherte positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>show the working</source>
   <translation>rechenweg zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Parts that unfold: what fees and funding cost, entries in steps, targets and the largest size, other venues' rules, hedges, saved positions, and the working.</source>
   <translation>Teile zum Aufklappen: was Gebühren und Funding kosten, Einstiege in Schritten, Ziele und die größte Größe, Regeln anderer Handelsplätze, Hedges, gespeicherte Positionen und der Rechenweg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The same formulas as the liquidation price, with what you typed.</source>
   <translation>Dieselben Formeln wie beim Liquidationspreis, mit deinen Eingaben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Discounts of your account; the fee can be set on the page of settings.</source>
   <translation>Rabatte deines Kontos; die Gebühr lässt sich auf der Seite der Einstellungen setzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Tape</source>
   <translation>Band</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>tape</source>
   <translation>band</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidations, newest first, above a size that you choose. The bar beside a figure is its size. Return or a double click goes to the moment.</source>
   <translation>Liquidationen, neueste zuerst, über einer Größe, die du wählst. Der Balken neben einer Zahl ist ihre Größe. Eingabe oder Doppelklick führt zum Zeitpunkt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Liquidations one by one, of what is counted (C).</source>
   <translation>Einzelne Liquidationen, von dem, was gezählt wird (C).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Sums without single orders have a dash for the price; sampled feeds leave some out.</source>
   <translation>Summen ohne einzelne Orders haben einen Strich als Preis; Stichproben-Feeds lassen einige aus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Markets</source>
   <translation>Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>markets</source>
   <translation>märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>vs btc</source>
   <translation>zu btc</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Cards of the markets with prices and a table of all: change over 24 h, that change less Bitcoin's, liquidations by side and the nearest clusters. A click opens a market.</source>
   <translation>Karten der Märkte mit Preisen und eine Tabelle aller: Änderung über 24 h, diese ohne die von Bitcoin, Liquidationen nach Seite und die nächsten Cluster. Ein Klick öffnet einen Markt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Each market's own data at the cursor, and its own map, built when the panel is open.</source>
   <translation>Die Daten jedes Marktes am Cursor und seine eigene Karte, berechnet, wenn das Feld offen ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Markets without prices have liquidations only, and a dash for the rest.</source>
   <translation>Märkte ohne Preise haben nur Liquidationen und sonst einen Strich.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Aggregated map</source>
   <translation>Aggregierte Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>aggregated</source>
   <translation>aggregierte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What stands by price, stacked by leverage, with the sums from the mark as curves.</source>
   <translation>Was nach Preis steht, nach Hebel gestapelt, mit den Summen ab dem Mark-Preis als Kurven.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The profile, for each least leverage.</source>
   <translation>Das Profil, für jeden Mindesthebel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Leverage of real positions is assumed; see MODEL.md.</source>
   <translation>Der Hebel wirklicher Positionen ist angenommen; siehe MODEL.md.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>venues</source>
   <translation>plätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The levels of every venue of the coin that has prices here, added up. The button says how many are in it.</source>
   <translation>Die Niveaus jedes Handelsplatzes der Währung, der hier Preise hat, zusammengezählt. Der Knopf sagt, wie viele darin sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Each venue's own map at the same moment.</source>
   <translation>Die eigene Karte jedes Handelsplatzes zum selben Zeitpunkt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Venues that the session has no prices of.</source>
   <translation>Handelsplätze, von denen die Sitzung keine Preise hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>dossier</source>
   <translation>dossier</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What was published about the event, each claim held against the session.</source>
   <translation>Was über das Ereignis veröffentlicht wurde, jede Behauptung gegen die Sitzung gehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The sources named beside each; the figures are worked out from the session.</source>
   <translation>Die daneben genannten Quellen; die Zahlen sind aus der Sitzung berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Claims without a measure cannot be checked, and say why.</source>
   <translation>Behauptungen ohne Maß sind nicht prüfbar und sagen, warum.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Score</source>
   <translation>Note</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>score</source>
   <translation>note</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>How well the map told what was then liquidated, beside simple rules.</source>
   <translation>Wie gut die Karte sagte, was dann liquidiert wurde, neben einfachen Regeln.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The session's own liquidations, with causality kept.</source>
   <translation>Die Liquidationen der Sitzung selbst, unter Wahrung der Kausalität.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Another session can come out otherwise; intervals and counts are given.</source>
   <translation>Eine andere Sitzung kann anders ausfallen; Intervalle und Anzahlen sind angegeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Large prints</source>
   <translation>Große Trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>large prints</source>
   <translation>große trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>prints</source>
   <translation>trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Trades above a size beside bursts of liquidations, and who was the aggressor in each.</source>
   <translation>Trades über einer Größe neben Schüben von Liquidationen, und wer in jedem der Angreifer war.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The session's trades; fills of one millisecond and side in a row are one print.</source>
   <translation>Die Trades der Sitzung; Ausführungen einer Millisekunde und Seite in Folge sind ein Trade.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Who rested in the book on the other side, and whether a print was itself a liquidation.</source>
   <translation>Wer auf der anderen Seite im Buch lag, und ob ein Trade selbst eine Liquidation war.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>alert</source>
   <translation>alarm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Near my liquidation, a cluster near the price, a large liquidation, a price crossed, trouble with a feed.</source>
   <translation>Nahe meiner Liquidation, ein Cluster nahe dem Preis, eine große Liquidation, ein gekreuzter Preis, Störung eines Feeds.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The market on the chart, and in every market shown chosen prices and saved positions that are ticked: live, also while a replay is shown, and in a replay if you switch that on.</source>
   <translation>Der Markt in der Grafik, und in jedem gezeigten Markt gewählte Preise und angehakte gespeicherte Positionen: live, auch während eine Wiedergabe gezeigt wird, und in einer Wiedergabe, wenn man es einschaltet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What is not received; clusters, and the position in the form, while its market is not on the chart.</source>
   <translation>Was nicht empfangen wird; Cluster, und die Position im Formular, solange ihr Markt nicht in der Grafik ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Addresses</source>
   <translation>Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>address</source>
   <translation>adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Positions that accounts really hold in the coin, with their own liquidation prices, and how much of open interest they are: in white beside the estimate, or with the estimate for the rest alone (Shift+G).</source>
   <translation>Positionen, die Konten wirklich in der Währung halten, mit ihren eigenen Liquidationspreisen, und wie viel vom Open Interest sie sind: weiß neben der Schätzung, oder mit der Schätzung nur für den Rest (Shift+G).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Hyperliquid, which shows positions in public; live, or as a session was recorded or imported.</source>
   <translation>Hyperliquid, das Positionen öffentlich zeigt; live, oder wie eine Sitzung aufgezeichnet oder importiert wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What a position did since its report, which is as old as it says; accounts that were not asked about; positions of the same owner at other addresses or venues.</source>
   <translation>Was eine Position seit ihrer Meldung tat, die so alt ist, wie sie sagt; Konten, nach denen nicht gefragt wurde; Positionen desselben Besitzers an anderen Adressen oder Handelsplätzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/walk.py" />
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/walk.py" />
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/walk.py" />
   <source>{place} of {count}</source>
   <translation>{place} von {count}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/walk.py" />
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help_box.py" />
   <source>Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help_box.py" />
   <source>Every action with its keys</source>
   <translation>Jede Aktion mit ihren Tasten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/answers.py" />
   <source>The answers cannot be read: {error}.</source>
   <translation>Die Antworten sind nicht lesbar: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/answers.py" />
   <source>{word} is none of the answers: {known}.</source>
   <translation>{word} ist keine der Antworten: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/answers.py" />
   <source>{name} needs a value after it.</source>
   <translation>{name} braucht einen Wert dahinter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/answers.py" />
   <source>{name} {value}: it is one of {items}.</source>
   <translation>{name} {value}: möglich ist {items}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>Taken for</source>
   <translation>Gelesen als</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>What every column was taken for</source>
   <translation>Als was jede Spalte gelesen wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>{header} is taken for</source>
   <translation>{header} wird gelesen als</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>not known, left aside</source>
   <translation>nicht bekannt, beiseite gelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/column_table.py" />
   <source>known and not used</source>
   <translation>bekannt und nicht verwendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Read again</source>
   <translation>Neu lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Import and open</source>
   <translation>Importieren und öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Files, gaps and notes</source>
   <translation>Dateien, Lücken und Hinweise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>as a sentence above asks: --keep first --as vol=volume_coins</source>
   <translation>wie ein Satz oben fragt: --keep first --as vol=volume_coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Other answers</source>
   <translation>Weitere Antworten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>as the files say</source>
   <translation>wie die Dateien sagen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>where the files do not tell: binance, bybit, …</source>
   <translation>wo die Dateien es nicht sagen: binance, bybit, …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/market_list.py" />
   <source>Symbol</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>where the files do not tell: BTCUSDT, …</source>
   <translation>wo die Dateien es nicht sagen: BTCUSDT, …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Kind of rows</source>
   <translation>Art der Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>numbers in the place of addresses</source>
   <translation>Nummern anstelle von Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>addresses, kept in the session</source>
   <translation>Adressen, in der Sitzung behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Where the files hold positions of accounts: addresses are public and are people's</source>
   <translation>Wo die Dateien Positionen von Konten enthalten: Adressen sind öffentlich und gehören Menschen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source> and {count} more</source>
   <translation> und {count} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Reading {names}{more}</source>
   <translation>{names}{more} wird gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Writing the session</source>
   <translation>Die Sitzung wird geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Note: {warning}</source>
   <translation>Hinweis: {warning}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>{target} is one of the files to import: give the session another name.</source>
   <translation>{target} ist eine der zu importierenden Dateien: der Sitzung einen anderen Namen geben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>{target} exists: give the session another name, or choose it with the button to replace it.</source>
   <translation>{target} existiert: der Sitzung einen anderen Namen geben, oder sie mit dem Knopf zum Ersetzen wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Reading failed because of a defect in rektscope ({name}: {failure}).</source>
   <translation>Das Lesen scheiterte an einem Fehler in rektscope ({name}: {failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>time of day</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>close time</source>
   <translation>Schlusszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>open</source>
   <translation>Eröffnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>high</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>low</source>
   <translation>Tief</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>close</source>
   <translation>Schluss</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>volume coins</source>
   <translation>Volumen in Coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>volume contracts</source>
   <translation>Volumen in Kontrakten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>quote volume</source>
   <translation>Volumen in Kurswährung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>taker buy volume</source>
   <translation>Volumen der Taker-Käufe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>is complete</source>
   <translation>ist vollständig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>quantity</source>
   <translation>Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>quantity coins</source>
   <translation>Menge in Coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>quantity contracts</source>
   <translation>Menge in Kontrakten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>quantity USD</source>
   <translation>Menge in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>signed quantity contracts</source>
   <translation>Menge in Kontrakten mit Vorzeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>trade ID</source>
   <translation>Trade-Nummer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>taker side</source>
   <translation>Seite des Takers</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>buyer is maker</source>
   <translation>Käufer ist Maker</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>liquidated side</source>
   <translation>liquidierte Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>liquidation order side</source>
   <translation>Seite der Liquidationsorder</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>long total USD</source>
   <translation>Summe Longs in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>short total USD</source>
   <translation>Summe Shorts in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>fill side</source>
   <translation>Seite der Ausführung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>fill direction</source>
   <translation>Richtung der Ausführung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>is taker</source>
   <translation>ist Taker</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>user</source>
   <translation>Nutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>liquidated user</source>
   <translation>liquidierter Nutzer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>funding rate</source>
   <translation>Funding-Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>funding rate percent</source>
   <translation>Funding-Rate in Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>funding interval hours</source>
   <translation>Funding-Intervall in Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>funding time</source>
   <translation>Zeit des Fundings</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>open interest coins</source>
   <translation>Open Interest in Coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>open interest contracts</source>
   <translation>Open Interest in Kontrakten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>open interest USD</source>
   <translation>Open Interest in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>index price</source>
   <translation>Index-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>held side</source>
   <translation>gehaltene Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>position size</source>
   <translation>Größe der Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>signed position size</source>
   <translation>Größe der Position mit Vorzeichen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>position value USD</source>
   <translation>Wert der Position in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>position margin USD</source>
   <translation>Margin der Position in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>cross account value USD</source>
   <translation>Wert des Cross-Kontos in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>cross maintenance USD</source>
   <translation>Maintenance des Cross-Kontos in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>received time</source>
   <translation>Empfangszeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>symbol</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>venue</source>
   <translation>Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>ignored</source>
   <translation>übergangen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{name}
{start} to {end}</source>
   <translation>{name}
{start} bis {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{rows_kept:,} of {rows_read:,} rows kept</source>
   <translation>{rows_kept:,} von {rows_read:,} Zeilen behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{duplicates_dropped:,} duplicates dropped</source>
   <translation>{duplicates_dropped:,} Duplikate verworfen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{rows_left_out:,} left out</source>
   <translation>{rows_left_out:,} ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>checksum verified</source>
   <translation>Prüfsumme bestätigt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>No gaps</source>
   <translation>Keine Lücken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{market} {value}: {moment_utc} to {moment_utc_2}</source>
   <translation>{market} {value}: {moment_utc} bis {moment_utc_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>and {count:,} more</source>
   <translation>und {count:,} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{count:,} gaps, which stay gaps:</source>
   <translation>{count:,} Lücken, die Lücken bleiben:</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>{count:,} gap, which stay gaps:</source>
   <translation>{count:,} Lücke, die eine Lücke bleibt:</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/preview_text.py" />
   <source>imported</source>
   <translation>importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kept_drafts.py" />
   <source>the form</source>
   <translation>das Formular</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kept_drafts.py" />
   <source>live {market}</source>
   <translation>live {market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Candles</source>
   <translation>Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Index price</source>
   <translation>Indexpreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Gaps</source>
   <translation>Lücken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Auto-deleveraging</source>
   <translation>Auto-Deleveraging</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/kind_text.py" />
   <source>Account positions</source>
   <translation>Positionen von Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>Leverage mix of the known book as prior of all maps, or back</source>
   <translation>Hebelmischung des bekannten Bestands als Vorannahme aller Karten, oder zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>The maps are made with the model {name!r}; Ctrl+M has the default too.</source>
   <translation>Die Karten sind mit dem Modell {name!r} gemacht; Strg+M hat auch das mitgelieferte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>{problem} So the maps are made with the default.</source>
   <translation>{problem} Daher sind die Karten mit dem mitgelieferten Modell gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>The maps are made with the model {name!r}; pictures say so.</source>
   <translation>Die Karten entstehen mit dem Modell {name!r}; Bilder sagen es.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>{words} It is not kept for the next start: {why}.</source>
   <translation>{words} Es ist nicht für den nächsten Start gemerkt: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>{words} It is kept for the next start.</source>
   <translation>{words} Es ist für den nächsten Start gemerkt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>The maps are made with the model {name!r} again.</source>
   <translation>Die Karten werden wieder mit dem Modell {name!r} berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>No position of an account in {coin} is known at this moment: there is no mix of it.</source>
   <translation>Zu diesem Zeitpunkt ist keine Position eines Kontos in {coin} bekannt: es gibt keine Mischung davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/known_prior.py" />
   <source>The maps of every venue are made with the {name} ({market}); pictures say so.</source>
   <translation>Die Karten jedes Handelsplatzes werden mit {name} ({market}) berechnet; Bilder sagen es.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/layouts.py" />
   <source>&amp;Layouts</source>
   <translation>&amp;Anordnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/layouts.py" />
   <source>Save this layout</source>
   <translation>Diese Anordnung speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/layouts.py" />
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/layouts.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Save this layout…</source>
   <translation>Diese Anordnung speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/layouts.py" />
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/leverages.py" />
   <source>{least_leverage}× and up</source>
   <translation>{least_leverage}× und mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>{asked:,} of {known:,} accounts asked, {holding:,} hold something here; {weight_used:,} used of the {weight_allowed:,} of the venue's limit that they may take a minute</source>
   <translation>{asked:,} von {known:,} Konten gefragt, {holding:,} halten hier etwas; {weight_used:,} der {weight_allowed:,} verbraucht, die sie vom Limit des Handelsplatzes je Minute nehmen dürfen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>keeps this network out</source>
   <translation>sperrt dieses Netz aus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>asks to slow down</source>
   <translation>bittet um langsamere Fragen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>{venue} {why}: accounts are asked about again in {again}. What is known stays, and grows older.</source>
   <translation>{venue} {why}: nach Konten wird in {again} wieder gefragt. Was bekannt ist, bleibt und wird älter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>{venue} asked to slow down: there is {times:.1f} times as long between two questions, and less each minute.</source>
   <translation>{venue} bat um weniger Anfragen: zwischen zweien liegt {times:.1f}-mal so viel Zeit, jede Minute weniger.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/accounts_text.py" />
   <source>The list of the largest accounts of {venue} cannot be had: accounts are found by their trades alone. It is asked for again in some minutes.</source>
   <translation>Die Liste der größten Konten von {venue} ist nicht zu haben: Konten werden allein an ihren Trades gefunden. In einigen Minuten wird wieder danach gefragt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <source>Go there</source>
   <translation>Dorthin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <source>Dismiss</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Live</source>
   <translation>Live</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <source> · {others} more</source>
   <translation> · {others} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <source>Live: {title}</source>
   <translation>Live: {title}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_banner.py" />
   <source>Alert: {title}. {sentence}</source>
   <translation>Alarm: {title}. {sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>A rule fires once, and again only after what it watches was clearly over, a quarter beyond its limit, and {rest_ms} s have passed. A cluster is a band of {band_share:.1%} of the price. Feeds are watched live only.</source>
   <translation>Eine Regel löst einmal aus und erst wieder, wenn das Beobachtete klar vorbei war, ein Viertel jenseits der Grenze, und {rest_ms} s vergangen sind. Ein Cluster ist ein Band von {band_share:.1%} des Preises. Feeds werden nur live beobachtet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Nearer stages</source>
   <translation>Nähere Stufen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>More…</source>
   <translation>Mehr…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Alert sounds and services…</source>
   <translation>Töne und Dienste der Alarme…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Price near my liquidation, within</source>
   <translation>Preis an meiner Liquidation, unter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The distance to my liquidation</source>
   <translation>Der Abstand zu meiner Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>and again within</source>
   <translation>und wieder unter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>One liquidation of at least</source>
   <translation>Eine Liquidation ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The size of a liquidation</source>
   <translation>Die Größe einer Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>A cluster of at least</source>
   <translation>Ein Cluster ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The size of a cluster</source>
   <translation>Die Größe eines Clusters</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>within this of the price</source>
   <translation>so nahe am Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The distance to a cluster</source>
   <translation>Der Abstand zu einem Cluster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>A feed silent or lost for</source>
   <translation>Ein Feed stumm seit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The silence of a feed</source>
   <translation>Die Stille eines Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Tell the desktop</source>
   <translation>Am Desktop</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Sound</source>
   <translation>Ton</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Also in replay</source>
   <translation>In Wiedergabe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>A sound for each kind, quiet hours, and other ways in which alerts are told</source>
   <translation>Ein Ton für jede Art, Ruhezeiten und andere Wege, auf denen Alarme gemeldet werden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Rules fire while a session plays too, on what was known at the cursor. Otherwise they fire live only.</source>
   <translation>Regeln lösen auch aus, während eine Sitzung spielt, nach dem, was am Cursor bekannt war. Sonst nur live.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Nearer distances, written as 1 / 0.5; that my liquidation was reached is told besides.</source>
   <translation>Nähere Abstände, geschrieben als 1 / 0.5; dass meine Liquidation erreicht wurde, wird außerdem gemeldet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>A nearer stage</source>
   <translation>Ein näherer Schritt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Near my liquidation</source>
   <translation>Nahe meiner Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>Cluster near the price</source>
   <translation>Cluster nahe dem Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>Large liquidation</source>
   <translation>Große Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>Large liquidations</source>
   <translation>Große Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>Price alert</source>
   <translation>Preisalarm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>Feed {state}</source>
   <translation>Feed {state}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>upwards</source>
   <translation>aufwärts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>downwards</source>
   <translation>abwärts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>The {price_word} {price} has crossed {level} {way} on {market}.</source>
   <translation>{price_word} {price} hat {level} {way} gekreuzt, auf {market}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>{title} has been {state} for {seconds:g} s{more}.</source>
   <translation>{title} ist seit {seconds:g} s {state}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>The {price_word} {price} has reached my liquidation at {mine} {whose}.</source>
   <translation>{price_word} {price} hat meine Liquidation bei {mine} {whose} erreicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>The {price_word} {price} is {percent} from my liquidation at {mine} {whose}.</source>
   <translation>{price_word} {price} ist {percent} von meiner Liquidation bei {mine} {whose} entfernt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <location filename="../../desktop/rektscope/ui/spoken_views.py" />
   <source> of {leverage_label}</source>
   <translation> von {leverage_label}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source> USD are assumed from turnover.</source>
   <translation> USD sind aus dem Umsatz angenommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>{whose}{whose_2} {level_usd}: {percent} {where} the {price_word}, at {low}–{high} on {market}.{basis}</source>
   <translation>{whose}{whose_2} {level_usd}: {percent} {where} {price_word}, bei {low}–{high} auf {market}.{basis}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>{count:,} liquidations within a minute, {usd} in all; the largest: {one}.</source>
   <translation>{count:,} Liquidationen binnen einer Minute, zusammen {usd}; die größte: {one}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_text.py" />
   <source>{usd} {word} at {price} on {market}</source>
   <translation>{usd} {word} bei {price} auf {market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerting.py" />
   <source>my position</source>
   <translation>meine Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>Go to this moment</source>
   <translation>Zu diesem Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>Alerts that fired</source>
   <translation>Ausgelöste Alarme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>What fired</source>
   <translation>Was auslöste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Alert rules</source>
   <translation>Alarmregeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>live and in replays</source>
   <translation>live und in Wiedergaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>live; in replays only when asked to</source>
   <translation>live; in Wiedergaben nur auf Wunsch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alerts_panel.py" />
   <source>Nothing has fired yet. Rules are watched {where}.</source>
   <translation>Noch hat nichts ausgelöst. Regeln werden {where} beobachtet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/controller.py" />
   <source>Asking what {markets} is…</source>
   <translation>Angefragt: {markets}…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/controller.py" />
   <source>Asking what {markets} are…</source>
   <translation>Angefragt: {markets}…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/controller.py" />
   <source> Meanwhile this is a replay; press Replay to give up.</source>
   <translation> Inzwischen ist dies eine Wiedergabe; mit „Wiedergabe“ wird aufgegeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/controller.py" />
   <source>{reason} Trying again in {wait_s:.0f} s.{meanwhile}</source>
   <translation>{reason} Neuer Versuch in {wait_s:.0f} s.{meanwhile}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_badge.py" />
   <source>Feeds: {words}</source>
   <translation>Feeds: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>okx:DOGE-USDT-SWAP</source>
   <translation>okx:DOGE-USDT-SWAP</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ refused</source>
   <translation>▲ abgelehnt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>sampled: at least</source>
   <translation>Stichprobe: mindestens</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>HTX coin-margined swaps</source>
   <translation>HTX Coin-Margin-Swaps</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ disconnected</source>
   <translation>▲ getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>Closed by the venue; again in 4 s.</source>
   <translation>Vom Handelsplatz geschlossen; wieder in 4 s.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Stream</source>
   <translation>Strom</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Completeness</source>
   <translation>Vollständigkeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>Streams</source>
   <translation>Ströme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>Connections</source>
   <translation>Verbindungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>Nothing is being recorded.</source>
   <translation>Es wird nichts aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Feeds</source>
   <translation>Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>How the asking about accounts goes</source>
   <translation>Wie das Fragen nach Konten läuft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>Recording</source>
   <translation>Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>Notices of feeds</source>
   <translation>Meldungen der Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_summary.py" />
   <source>No feed is connected: what is shown comes from a file. Choose Live to watch markets as they trade.</source>
   <translation>Kein Feed ist verbunden: das Gezeigte kommt aus einer Datei. Live wählen, um Märkte beim Handeln zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_summary.py" />
   <source>No feeds</source>
   <translation>Keine Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>every liquidation</source>
   <translation>jede Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>recorded sums</source>
   <translation>aufgezeichnete Summen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>fitted sums</source>
   <translation>angepasste Summen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Connecting to {venue_title}</source>
   <translation>Verbinde mit {venue_title}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Connecting to {titles}.</source>
   <translation>Verbinde mit {titles}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{count} feeds</source>
   <translation>{count} Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{count} feed</source>
   <translation>{count} Feed</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{count} · waiting</source>
   <translation>{count} · wartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Connected; waiting for the first messages.</source>
   <translation>Verbunden; wartet auf die ersten Nachrichten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>second</source>
   <translation>1 s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>All feeds are well: each was heard within the last {within}.</source>
   <translation>Allen Feeds geht es gut: jeder war binnen {within} zu hören.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source> for {age_text}</source>
   <translation> seit {age_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source> · {count} more</source>
   <translation> · {count} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Age</source>
   <translation>Alter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Rate</source>
   <translation>Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Latency</source>
   <translation>Latenz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>● live</source>
   <translation>● live</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>○ waiting</source>
   <translation>○ wartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ silent</source>
   <translation>▲ stumm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ left out</source>
   <translation>▲ ausgelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Received</source>
   <translation>Empfangen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Reconnects</source>
   <translation>Neu verbunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Misread</source>
   <translation>Missverstanden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>● connected</source>
   <translation>● verbunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>○ connecting</source>
   <translation>○ verbindet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>price was</source>
   <translation>Preis wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>prices were</source>
   <translation>Preise wurden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{count:,} {price} overtaken by newer ones before being drawn; liquidations never are.</source>
   <translation>{count:,} {price} vor dem Zeichnen von neueren überholt; Liquidationen nie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>mode unknown</source>
   <translation>Modus unbekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Side</source>
   <translation>Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Away</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>No positions of accounts are known in this coin at this moment. Live at Hyperliquid they are found by themselves; a session has them where they were recorded or imported.</source>
   <translation>Zu diesem Zeitpunkt sind keine Positionen von Konten in dieser Währung bekannt. Live bei Hyperliquid werden sie von selbst gefunden; eine Sitzung hat sie, wo sie aufgezeichnet oder importiert wurden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Whole addresses</source>
   <translation>Ganze Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Addresses are public and are people's: they are shortened unless you ask</source>
   <translation>Adressen sind öffentlich und gehören Menschen: sie werden gekürzt, außer auf Wunsch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>Accounts whose positions are known, largest first</source>
   <translation>Konten, deren Positionen bekannt sind, größte zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/known_accounts.py" />
   <source>account {number}</source>
   <translation>Konto {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/window.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Replay</source>
   <translation>Wiedergabe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>● REC</source>
   <translation>● REC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>What is live is recorded into a file; Ctrl+R ends that</source>
   <translation>Was live ist, wird in eine Datei aufgezeichnet; Ctrl+R beendet das</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>Live or replay</source>
   <translation>Live oder Wiedergabe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>recording, following</source>
   <translation>zeichnet auf, folgt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>following</source>
   <translation>folgt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>paused (F to follow)</source>
   <translation>pausiert (F zum Folgen)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>from a file</source>
   <translation>aus einer Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>Back to the newest data (F)</source>
   <translation>Zurück zu den neuesten Daten (F)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>Watch markets as they trade; data go on while you scroll</source>
   <translation>Märkte beim Handeln sehen; Daten laufen weiter, während du blätterst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>Open what was recorded, or the event that comes along</source>
   <translation>Öffnen, was aufgezeichnet wurde, oder das mitgelieferte Ereignis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/live_switch.py" />
   <source>not shown</source>
   <translation>nicht gezeigt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_list.py" />
   <source>Coin / currency</source>
   <translation>Coin / Währung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_list.py" />
   <source>Contract</source>
   <translation>Kontrakt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>□ 1000000MOGUSDT_250926  </source>
   <translation>□ 1000000MOGUSDT_250926  </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>1000000MOG / USDT  </source>
   <translation>1000000MOG / USDT  </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>quarterly 26 Sep 2025</source>
   <translation>Quartal 26 Sep 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>↑ ↓ choose · Shift+Return ticks one more · Return watches · or write it in full: okx:BTC-USDT-SWAP</source>
   <translation>↑ ↓ wählen · Shift+Return hakt noch einen an · Return beobachtet · oder ganz ausschreiben: okx:BTC-USDT-SWAP</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Markets found</source>
   <translation>Gefundene Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Watch</source>
   <translation>Beobachten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Watch live</source>
   <translation>Live beobachten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Search for a coin or a symbol</source>
   <translation>Nach einem Coin oder Symbol suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Search for markets</source>
   <translation>Nach Märkten suchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Those of their markets that are known without a list are offered.</source>
   <translation>Angeboten werden die Märkte, die ohne Liste bekannt sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>as written</source>
   <translation>wie geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>watched before</source>
   <translation>früher beobachtet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Loading the markets of {titles_joined} …</source>
   <translation>Die Märkte von {titles_joined} werden geladen …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Type a coin or a symbol, or choose a venue, to see its markets.</source>
   <translation>Einen Coin oder ein Symbol tippen oder einen Handelsplatz wählen, um seine Märkte zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>No market of the venues has all of: {items}.</source>
   <translation>Kein Markt der Handelsplätze hat alles davon: {items}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>A market written in full, as okx:BTC-USDT-SWAP, can be watched all the same.</source>
   <translation>Ein ganz ausgeschriebener Markt wie okx:BTC-USDT-SWAP kann trotzdem beobachtet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>The first {most_shown} of {count:,}: type more to narrow them.</source>
   <translation>Die ersten {most_shown} von {count:,}: mehr tippen, um sie einzugrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>{count} markets</source>
   <translation>{count} Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Watch {one}</source>
   <translation>{one} beobachten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>Ticked: {ticked}</source>
   <translation>Angehakt: {ticked}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>There are no lists of {titles_joined}. The first: {next}</source>
   <translation>Es gibt keine Listen von {titles_joined}. Die erste: {next}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_search.py" />
   <source>There is no live feed of {venue!r}; there is one of: {known}.</source>
   <translation>Es gibt keinen Live-Feed von {venue!r}; es gibt einen von: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/notifier.py" />
   <source>This desktop takes no messages: alerts show in the window, and sound if that is on.</source>
   <translation>Dieser Desktop nimmt keine Meldungen an: Alarme erscheinen im Fenster, und mit Ton, wenn er an ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/notifier.py" />
   <source> And {count} more.</source>
   <translation> Und {count} weitere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/observed.py" />
   <source>&amp;Known accounts</source>
   <translation>Be&amp;kannte Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/observed.py" />
   <source>&amp;Watch list</source>
   <translation>&amp;Beobachtungsliste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/provider.py" />
   <source>known offline</source>
   <translation>offline bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/provider.py" />
   <source>perpetual</source>
   <translation>Perpetual</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/provider.py" />
   <source>expires</source>
   <translation>läuft aus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/recent_markets.py" />
   <source>The markets watched before could not be read; {kept}.</source>
   <translation>Die zuvor beobachteten Märkte ließen sich nicht lesen; {kept}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/recording.py" />
   <source>There is nothing live to record: choose a market first (Ctrl+L).</source>
   <translation>Es gibt nichts Live zum Aufzeichnen: zuerst einen Markt wählen (Ctrl+L).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/recording.py" />
   <source>Record into</source>
   <translation>Aufzeichnen in</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/recording.py" />
   <source>Recorded {count:,} events into {session}.</source>
   <translation>{count:,} Ereignisse in {session} aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Nobody is watched yet. Hyperliquid is the one venue where anyone can look up positions by address. Those of the addresses added here are asked for again and again, and their liquidation prices are drawn on the map of their coin as observed, apart from the estimate.</source>
   <translation>Noch wird niemand beobachtet. Hyperliquid ist der eine Handelsplatz, an dem jeder Positionen nach Adresse nachsehen kann. Nach denen der hier hinzugefügten Adressen wird immer wieder gefragt, und ihre Liquidationspreise werden auf der Karte ihrer Währung als beobachtet gezeichnet, getrennt von der Schätzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Positions</source>
   <translation>Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Told</source>
   <translation>Gemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Watched Hyperliquid addresses</source>
   <translation>Beobachtete Hyperliquid-Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Paste addresses: 0x and 40 digits each, one a line</source>
   <translation>Adressen einfügen: je 0x und 40 Stellen, eine je Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Addresses to add</source>
   <translation>Hinzuzufügende Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>&amp;Add</source>
   <translation>&amp;Hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>From &amp;file…</source>
   <translation>Aus &amp;Datei…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>&amp;Remove</source>
   <translation>&amp;Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Stop watching the selected addresses</source>
   <translation>Die gewählten Adressen nicht mehr beobachten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>What became of the list</source>
   <translation>Was aus der Liste wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>
And {count} more.</source>
   <translation>
Und {count} weitere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Watched addresses</source>
   <translation>Beobachtete Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Paste at least one address first.</source>
   <translation>Zuerst mindestens eine Adresse einfügen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Select the addresses to remove first.</source>
   <translation>Zuerst die zu entfernenden Adressen wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Addresses from a file</source>
   <translation>Adressen aus einer Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Text (*.txt *.csv);;All files (*)</source>
   <translation>Text (*.txt *.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>{waiting_sign} not yet</source>
   <translation>{waiting_sign} noch nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>{age_text} ago</source>
   <translation>vor {age_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>the clusters</source>
   <translation>die Cluster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>the score</source>
   <translation>die Note</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>the score beside the known book</source>
   <translation>die Note neben dem bekannten Bestand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Jump</source>
   <translation>Sprung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>View</source>
   <translation>Ansicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Panes</source>
   <translation>Teilfenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Reset the layout</source>
   <translation>Anordnung zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/menus.py" />
   <source>&amp;Events</source>
   <translation>&amp;Ereignisse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Model of the map</source>
   <translation>Modell der Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Change what you think better, give it a name, and use it: pictures and exports say the name. The dollars of a model of your own are calibrated by the session's liquidations alone, or are relative.</source>
   <translation>Ändern, was besser scheint, einen Namen geben und benutzen: Bilder und Exporte nennen den Namen. Die Dollar eines eigenen Modells eichen allein die Liquidationen der Sitzung, oder sie sind relativ.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>The model as text</source>
   <translation>Das Modell als Text</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Use this model</source>
   <translation>Dieses Modell benutzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>The default</source>
   <translation>Das mitgelieferte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Open…</source>
   <translation>Öffnen…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Save…</source>
   <translation>Speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Copied {name!r}.</source>
   <translation>{name!r} ist kopiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>in the window</source>
   <translation>im Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Open a model</source>
   <translation>Ein Modell öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/model_dialog.py" />
   <source>Save the model</source>
   <translation>Das Modell speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/desktop_bus.py" />
   <source>The desktop could not be told ({name}): alerts show in the window.</source>
   <translation>Der Desktop ließ sich nicht benachrichtigen ({name}): Alarme erscheinen im Fenster.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/tone_player.py" />
   <source>No player of sounds (pw-play, paplay or aplay) was found: the desktop's beep stands in, one for every kind.</source>
   <translation>Kein Programm für Töne (pw-play, paplay oder aplay) gefunden: der Piepton des Desktops springt ein, einer für jede Art.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/tone_player.py" />
   <source>The sound could not be made: {why}.</source>
   <translation>Der Ton ließ sich nicht erzeugen: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/tone_player.py" />
   <source>The sound could not be played by {name}{more}.</source>
   <translation>{name} konnte den Ton nicht abspielen{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/tone_player.py" />
   <source>The sound could not be played: {name} does not start.</source>
   <translation>Der Ton ließ sich nicht abspielen: {name} startet nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>A price that I chose</source>
   <translation>Ein von mir gewählter Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>A cluster near the price</source>
   <translation>Ein Cluster nahe dem Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>A large liquidation</source>
   <translation>Eine große Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Trouble with a feed</source>
   <translation>Störung eines Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Alert sounds and services</source>
   <translation>Töne und Dienste der Alarme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>With sound</source>
   <translation>Mit Ton</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Quiet hours</source>
   <translation>Ruhezeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>My liquidation is told in them too</source>
   <translation>Meine Liquidation wird auch darin gemeldet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Sounds</source>
   <translation>Töne</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Play the sound of: {kind_titles}</source>
   <translation>Den Ton abspielen: {kind_titles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Quiet</source>
   <translation>Ruhe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Quiet from</source>
   <translation>Ruhe ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>until</source>
   <translation>bis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>Quiet until</source>
   <translation>Ruhe bis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>By the clock of this machine, as 22:00. In these hours nothing sounds and nothing is sent anywhere; what fires stands in the window all the same.</source>
   <translation>Nach der Uhr dieses Rechners, als 22:00. In diesen Stunden tönt nichts und wird nichts gesendet; was auslöst, steht trotzdem im Fenster.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/ways_page.py" />
   <source>{text!r:.20} is not a time of the day: write it as 22:00.</source>
   <translation>{text!r:.20} ist keine Tageszeit: als 22:00 schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_center.py" />
   <source>This is a test of rektscope: alerts will arrive here.</source>
   <translation>Dies ist ein Test von rektscope: Alarme werden hier ankommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_center.py" />
   <source>Test</source>
   <translation>Test</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_center.py" />
   <source>An alert was not sent. {words}</source>
   <translation>Ein Alarm wurde nicht gesendet. {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>sent as Authorization: Bearer; may be empty</source>
   <translation>gesendet als Authorization: Bearer; darf leer sein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>NUMBER:LETTERS, as BotFather gives it</source>
   <translation>NUMMER:BUCHSTABEN, wie BotFather es gibt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>of a topic that asks for one; may be empty</source>
   <translation>eines Topics, das eines verlangt; darf leer sein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Nothing is sent until a service is switched on. Addresses and tokens are kept in a file that only you can read. The name and size of your position are left out unless you ask for them; a picture shows its lines and no size. Each alert is sent once.</source>
   <translation>Nichts wird gesendet, bis ein Dienst eingeschaltet ist. Adressen und Tokens liegen in einer Datei, die nur du lesen kannst. Name und Größe deiner Position bleiben weg, außer du verlangst sie; ein Bild zeigt ihre Linien und keine Größe. Jeder Alarm wird einmal gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Messages to other services</source>
   <translation>Nachrichten an andere Dienste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Send alerts there</source>
   <translation>Alarme dorthin senden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>With a picture of the chart</source>
   <translation>Mit einem Bild der Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>With the name and size of my position</source>
   <translation>Mit Name und Größe meiner Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Send a test</source>
   <translation>Test senden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source> Alerts follow once “Send alerts there” is on.</source>
   <translation> Alarme folgen, sobald „Alarme dorthin senden“ an ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Service</source>
   <translation>Dienst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>a number, or @channel</source>
   <translation>eine Zahl oder @kanal</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>{error} It is switched off until then.</source>
   <translation>{error} Bis dahin ist er ausgeschaltet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_section.py" />
   <source>Sending…</source>
   <translation>Wird gesendet…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{sentence} Size: {size}.</source>
   <translation>{sentence} Größe: {size}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>sent.</source>
   <translation>gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>it was sent before and is not sent again.</source>
   <translation>es wurde schon gesendet und wird nicht noch einmal gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{why}, which is not followed: correct its address.</source>
   <translation>{why}, was nicht verfolgt wird: die Adresse berichtigen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{why}: too many messages were sent; this one was given up.</source>
   <translation>{why}: zu viele Nachrichten wurden gesendet; diese wurde aufgegeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{why}, also when tried again; the message was given up.</source>
   <translation>{why}, auch beim erneuten Versuch; die Nachricht wurde aufgegeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{why}; the message may have arrived and is not sent again.</source>
   <translation>{why}; die Nachricht kann angekommen sein und wird nicht noch einmal gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{why}; the message was not taken. Look at its address and token.</source>
   <translation>{why}; die Nachricht wurde nicht angenommen. Adresse und Token ansehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>nothing was sent, as what is sent could not be written down ({why}).</source>
   <translation>nichts wurde gesendet, da das Gesendete nicht notiert werden konnte ({why}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>too many messages wait for it; this one was given up.</source>
   <translation>zu viele Nachrichten warten darauf; diese wurde aufgegeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>sends elsewhere</source>
   <translation>verweist anderswohin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>refuses</source>
   <translation>lehnt ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>{host} {verb} (HTTP {status})</source>
   <translation>{host} {verb} (HTTP {status})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>The {price_word} {price} has reached my liquidation at {mine} ({market}).</source>
   <translation>{price_word} {price} hat meine Liquidation bei {mine} ({market}) erreicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/notify/webhook_text.py" />
   <source>The {price_word} {price} is {away} from my liquidation at {mine} ({market}).</source>
   <translation>{price_word} {price} ist {away} von meiner Liquidation bei {mine} ({market}) entfernt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/number_choice.py" />
   <source>The number format {kept!r} is none of this version, and was set aside: numbers are written {usual}.</source>
   <translation>Das Zahlenformat {kept!r} gibt es in dieser Fassung nicht; es wurde verworfen, Zahlen stehen als {usual} da.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/number_choice.py" />
   <source>The unit of distances {kept!r} is none of this version, and was set aside: they are in per cent.</source>
   <translation>Die Einheit der Abstände {kept!r} gibt es in dieser Fassung nicht; sie wurde verworfen, Abstände stehen in Prozent da.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/number_choice.py" />
   <source>The unit of sizes {kept!r} is none of this version, and was set aside: each has its usual one.</source>
   <translation>Die Einheit von Größen {kept!r} gibt es in dieser Version nicht; sie wurde beiseitegelegt, und jede hat ihre übliche.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/opening.py" />
   <source>Sessions and data (*.rekt *.csv *.txt *.json *.jsonl *.parquet *.feather *.zip *.gz *.zst *.xz *.bz2 *.lz4 *.tar *.tgz *.tsv *.ndjson *.pq *.arrow *.sqlite *.sqlite3 *.db);;Sessions (*.rekt);;All files (*)</source>
   <translation>Sitzungen und Daten (*.rekt *.csv *.txt *.json *.jsonl *.parquet *.feather *.zip *.gz *.zst *.xz *.bz2 *.lz4 *.tar *.tgz *.tsv *.ndjson *.pq *.arrow *.sqlite *.sqlite3 *.db);;Sitzungen (*.rekt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/opening.py" />
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/opening.py" />
   <source>Import a folder</source>
   <translation>Einen Ordner importieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/outputs.py" />
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>Markets with prices</source>
   <translation>Märkte mit Preisen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Last</source>
   <translation>Letzter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>{cells} vs BTC</source>
   <translation>{cells} zu BTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>vs BTC</source>
   <translation>zu BTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>{cells} shorts</source>
   <translation>{cells} shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>{cells} longs</source>
   <translation>{cells} longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Nearest above</source>
   <translation>Nächster darüber</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Nearest below</source>
   <translation>Nächster darunter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>no map yet</source>
   <translation>noch keine Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Mark</source>
   <translation>Mark</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Last price against the one 24 h earlier</source>
   <translation>Letzter Preis gegen den vor 24 h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Last prices over the 24 h before</source>
   <translation>Letzte Preise über die 24 h davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Liquidated since the session's start, USD</source>
   <translation>Seit Beginn der Sitzung liquidiert, USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Change over 24 h less that of the session's first Bitcoin market</source>
   <translation>Änderung über 24 h ohne die des ersten Bitcoin-Marktes der Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>The nearest cluster of shorts' levels above the mark: distance and what is expected of it</source>
   <translation>Der nächste Cluster der Niveaus von Shorts über dem Mark-Preis: Abstand und was davon erwartet wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>The nearest cluster of longs' levels below the mark: distance and what is expected of it</source>
   <translation>Der nächste Cluster der Niveaus von Longs unter dem Mark-Preis: Abstand und was davon erwartet wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Open interest, USD</source>
   <translation>Open Interest, USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>OKX ETH-USDT-SWAP</source>
   <translation>OKX ETH-USDT-SWAP</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>a line</source>
   <translation>eine Linie</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Time UTC</source>
   <translation>Zeit UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <location filename="../../desktop/rektscope/ui/pointer/price_box.py" />
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>Markets of this session</source>
   <translation>Märkte dieser Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>{symbol} (sum)</source>
   <translation>{symbol} (Summe)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>{name} (sum)</source>
   <translation>{name} (Summe)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Hyperliquid BTC</source>
   <translation>Hyperliquid BTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Tape of liquidations</source>
   <translation>Band der Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Both sides</source>
   <translation>Beide Seiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>Liquidations of {whose}.</source>
   <translation>Liquidationen: {whose}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>The newest {tape_rows} of {matches:,}.</source>
   <translation>Die neuesten {tape_rows} von {matches:,}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>sends samples</source>
   <translation>sendet Stichproben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>send samples</source>
   <translation>senden Stichproben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>{titles_joined} {verb}, not every liquidation: counts and sums are at least.</source>
   <translation>{titles_joined} {verb}, nicht jede Liquidation: Anzahlen und Summen sind Mindestwerte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>{titles_joined}: the sums were recorded, single liquidations are placed under them.</source>
   <translation>{titles_joined}: die Summen wurden aufgezeichnet, einzelne Liquidationen sind darunter gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>{titles_joined}: sums are fitted to published ones, single liquidations are placed.</source>
   <translation>{titles_joined}: Summen sind an veröffentlichte angepasst, einzelne Liquidationen sind gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> of {scope_text}</source>
   <translation> von {scope_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>This session holds no liquidation data{where}. Import the venue's liquidations together with the prices (Ctrl+O), or watch it live (Ctrl+L), where they are received.</source>
   <translation>Diese Sitzung enthält keine Liquidationsdaten{where}. Die Liquidationen des Handelsplatzes mit den Preisen importieren (Strg+O), oder live verfolgen (Strg+L), wo sie empfangen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> of {word}</source>
   <translation> von {word}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> on {venue_title}</source>
   <translation> an {venue_title}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> of {round_usd} or more</source>
   <translation> von {round_usd} oder mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>No liquidation{side}{venue}{size} by {moment_utc}.</source>
   <translation>Keine Liquidation{side}{venue}{size} bis {moment_utc}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/usd_box.py" />
   <source>Any size</source>
   <translation>Jede Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/usd_box.py" />
   <source>Smallest size in USD</source>
   <translation>Kleinste Größe in USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/usd_box.py" />
   <source>Smallest size shown: choose one, or type it as 250k or 2.5M</source>
   <translation>Kleinste gezeigte Größe: eine wählen, oder als 250k oder 2.5M tippen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/usd_box.py" />
   <source>The smallest size</source>
   <translation>Die kleinste Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <source>Every action</source>
   <translation>Alle Aktionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <source>Type a few letters of what you want to do</source>
   <translation>Einige Buchstaben dessen tippen, was du tun willst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <source>Search every action</source>
   <translation>Alle Aktionen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <source>Actions found</source>
   <translation>Gefundene Aktionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette.py" />
   <source>Search the help for “{typed}”</source>
   <translation>Die Hilfe nach „{typed}“ durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Chapters</source>
   <translation>Kapitel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Playing speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>Take {name}</source>
   <translation>{name} übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>turn off</source>
   <translation>ausschalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>turn on</source>
   <translation>einschalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <source>Clear what fired</source>
   <translation>Ausgelöste löschen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/page.py" />
   <location filename="../../desktop/rektscope/ui/window.py" />
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>nothing known by now</source>
   <translation>bis jetzt nichts bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Cumulative volume delta</source>
   <translation>Kumulatives Volumendelta</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Liquidations by side</source>
   <translation>Liquidationen nach Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>Volume, USD per {duration}</source>
   <translation>Volumen, USD je {duration}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>; volume that tells no taker is left out</source>
   <translation>; Volumen ohne Angabe des Takers ist weggelassen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>Cumulative volume delta since {clock_utc}, USD{part}</source>
   <translation>Kumulatives Volumendelta seit {clock_utc}, USD{part}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>Open interest, {unit}</source>
   <translation>Open Interest, {unit}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>Funding rate settled, per interval</source>
   <translation>Abgerechnete Funding-Rate, je Intervall</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>none recorded</source>
   <translation>keine aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
   <source>Liquidated, {whose}, USD per {duration}: shorts up, longs down</source>
   <translation>Liquidiert, {whose}, USD je {duration}: Shorts nach oben, Longs nach unten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_guard.py" />
   <source>going to another moment or market</source>
   <translation>der Gang zu einem anderen Zeitpunkt oder Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_guard.py" />
   <source>{part}{part_2} cannot be shown here, because of a defect in rektscope ({kind}). Everything else goes on; {way_back} may bring it back.</source>
   <translation>{part}{part_2} kann hier wegen eines Fehlers in rektscope nicht gezeigt werden ({kind}). Alles andere läuft weiter; {way_back} bringt es vielleicht zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>At this price</source>
   <translation>Bei diesem Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Alert at {price}</source>
   <translation>Alarm bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Draw a level at {price}</source>
   <translation>Niveau bei {price} zeichnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Remove the alert at {of_level}</source>
   <translation>Alarm bei {of_level} entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Remove the level at {of_level}</source>
   <translation>Niveau bei {of_level} entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Open my position at {price}, {opened}</source>
   <translation>Meine Position bei {price} eröffnen, {opened}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Put my liquidation at {price}</source>
   <translation>Meine Liquidation auf {price} setzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Go to {moment_utc}</source>
   <translation>Gehe zu {moment_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Copy {price}</source>
   <translation>{price} kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Whole session in view</source>
   <translation>Ganze Sitzung im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Follow the price</source>
   <translation>Dem Preis folgen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/drawn_levels.py" />
   <source>Level drawn by you</source>
   <translation>Von dir gezeichnetes Niveau</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/drawn_levels.py" />
   <source>Alert</source>
   <translation>Alarm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/drawn_levels.py" />
   <source>Level</source>
   <translation>Niveau</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>aggressor</source>
   <translation>Angreifer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>resting</source>
   <translation>ruhend</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>burst</source>
   <translation>Schub</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>buyers</source>
   <translation>Käufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>sellers</source>
   <translation>Verkäufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>seller</source>
   <translation>Verkäufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>against #10</source>
   <translation>gegen #10</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Who traded is not known: the trades of this session were placed from candles. A day of the venue's archive (Ctrl+D) or a recording has real ones.</source>
   <translation>Wer gehandelt hat, ist nicht bekannt: Die Trades dieser Sitzung wurden aus Kerzen gesetzt. Ein Tag aus dem Archiv des Handelsplatzes (Strg+D) oder eine Aufnahme hat echte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Who traded is not known: this session holds no trades of the market. A day of the venue's archive (Ctrl+D) or a recording has them.</source>
   <translation>Wer gehandelt hat, ist nicht bekannt: Diese Sitzung enthält keine Trades des Marktes. Ein Tag aus dem Archiv des Handelsplatzes (Strg+D) oder eine Aufnahme hat sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Fills of one millisecond and side are one print. The aggressor removed liquidity, the other side rested in the book. With: in the direction of the forced orders, maybe these themselves. Against: into them.</source>
   <translation>Ausführungen einer Millisekunde und Seite sind ein Trade. Der Angreifer nahm Liquidität, die andere Seite ruhte im Buch. Mit: in Richtung der erzwungenen Orders, vielleicht diese selbst. Gegen: ihnen entgegen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Bursts of liquidations</source>
   <translation>Schübe von Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>{count:,} prints and </source>
   <translation>{count:,} Trades und </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>{market}: {prints}{count:,} bursts so far</source>
   <translation>{market}: {prints}{count:,} Schübe bisher</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Trades and bursts of at least</source>
   <translation>Trades und Schübe von mindestens</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>against</source>
   <translation>gegen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>with</source>
   <translation>mit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>buyer</source>
   <translation>Käufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/provenance_text.py" />
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Recorded</source>
   <translation>Aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/provenance_text.py" />
   <source>Imported</source>
   <translation>Importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/provenance_text.py" />
   <source>Reconstruction</source>
   <translation>Rekonstruktion</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/provenance_text.py" />
   <source>SYNTHETIC DATA</source>
   <translation>SYNTHETISCHE DATEN</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>at</source>
   <translation>bei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>away</source>
   <translation>entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>in 24 h</source>
   <translation>in 24 h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>At: where the price enters the cluster. Expected by force: once the price has crossed it. 24 h, 4 h, 1 h: the chance that it gets there, by how it moved so far. In 24 h: the one times the other.</source>
   <translation>Bei: wo der Preis in den Cluster eintritt. Zwangsweise erwartet: sobald der Preis ihn gekreuzt hat. 24 h, 4 h, 1 h: die Wahrscheinlichkeit, dass er hinkommt, nach seiner bisherigen Bewegung. In 24 h: das eine mal das andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>Clusters</source>
   <translation>Clusters</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>The map is being built.</source>
   <translation>Die Karte wird berechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>{markets} at {moment_utc}, {of}</source>
   <translation>{markets} am {moment_utc}, {of}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>Nearest large {where}: {cluster_sentence}</source>
   <translation>Nächster großer {where} dem Preis: {cluster_sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>No cluster {where}.</source>
   <translation>Kein Cluster {where} dem Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>Clusters of {word} {where} the price</source>
   <translation>Cluster von {word} {where} dem Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>{amount} of {word} at {price}, {percent}</source>
   <translation>{amount} {word} bei {price}, {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>{place}; too few prices are known for the chance</source>
   <translation>{place}; für die Wahrscheinlichkeit sind zu wenige Preise bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>{place}; {chance} within {day_ms} h</source>
   <translation>{place}; {chance} binnen {day_ms} h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/recent_files.py" />
   <source>Open &amp;recent</source>
   <translation>&amp;Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/recent_files.py" />
   <source>No file was opened yet</source>
   <translation>Noch wurde keine Datei geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/recent_files.py" />
   <source>Forget these</source>
   <translation>Diese vergessen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/replay_commands.py" />
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>No liquidation of what is counted is recorded here, so there is no worst minute.</source>
   <translation>Von dem, was gezählt wird, ist hier keine Liquidation aufgezeichnet; es gibt also keine schlimmste Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>the list of markets</source>
   <translation>die Liste der Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>There is no position in the form: enter one, or paste fills.</source>
   <translation>Im Formular ist keine Position: eine eingeben, oder Ausführungen einfügen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>The position is not open yet at the moment shown: go on to a later one.</source>
   <translation>Die Position ist zum gezeigten Zeitpunkt noch nicht offen: zu einem späteren gehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>What was pasted</source>
   <translation>Das Eingefügte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>The fills are</source>
   <translation>Die Ausführungen sind</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>The {sides} of the fills are</source>
   <translation>Die {sides} der Ausführungen sind</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>{which} all later than the moment shown: go on to a later one.</source>
   <translation>{which} alle später als der gezeigte Zeitpunkt: zu einem späteren gehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>The {field}{field_2}</source>
   <translation>Das Feld {field}{field_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>{hours}: {text} is no time zone: they go from −12 to 14.</source>
   <translation>{hours}: {text} ist keine Zeitzone: sie gehen von −12 bis 14.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Paste fills to tell the position that they make: an export or answer of Binance, Bybit, OKX, Bitget or Hyperliquid, or lines such as
2025-07-13T12:00Z sell 2.5 @ 119,038.3

Left empty, it tells the form's position.</source>
   <translation>Ausführungen einfügen, um die Position zu erzählen, die sie ergeben: ein Export oder eine Antwort von Binance, Bybit, OKX, Bitget oder Hyperliquid, oder Zeilen wie
2025-07-13T12:00Z sell 2.5 @ 119,038.3

Bleibt es leer, wird die Position des Formulars erzählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Rekt report</source>
   <translation>Rekt-Bericht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Fills</source>
   <translation>Ausführungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Show size and money</source>
   <translation>Größe und Geld zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>The report in words</source>
   <translation>Der Bericht in Worten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Tell</source>
   <translation>Erzählen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Copy the words</source>
   <translation>Worte kopieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Save the page…</source>
   <translation>Seite speichern…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>The report is on the clipboard.</source>
   <translation>Der Bericht liegt in der Zwischenablage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Save the report</source>
   <translation>Den Bericht speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>PDF (*.pdf);;PNG (*.png)</source>
   <translation>PDF (*.pdf);;PNG (*.png)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Leverage of the fills</source>
   <translation>Hebel der Ausführungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Wallet at the opening</source>
   <translation>Wallet bei der Eröffnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Hours ahead of UTC</source>
   <translation>Stunden vor UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Quantities in</source>
   <translation>Mengen in</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Dates begin with</source>
   <translation>Daten beginnen mit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>Backed by</source>
   <translation>Gedeckt durch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>as the fills tell</source>
   <translation>wie die Ausführungen sagen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>own margin (isolated)</source>
   <translation>eigene Margin (isoliert)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>a wallet (cross)</source>
   <translation>ein Wallet (Cross)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>coins</source>
   <translation>Coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>the day</source>
   <translation>dem Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>the month</source>
   <translation>dem Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/fill_fields.py" />
   <source>the last liquidated, or the last</source>
   <translation>die zuletzt liquidierte, sonst die letzte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/page.py" />
   <source>Cannot write {path}: {strerror}. Choose a folder that exists and is yours.</source>
   <translation>{path} kann nicht geschrieben werden: {strerror}. Einen vorhandenen eigenen Ordner wählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the time</source>
   <translation>die Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the market</source>
   <translation>der Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the side</source>
   <translation>die Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the price</source>
   <translation>der Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the quantity</source>
   <translation>die Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the unit of the quantity</source>
   <translation>die Einheit der Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the kind of row</source>
   <translation>die Art der Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the side of the position</source>
   <translation>die Seite der Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>the number of the trade</source>
   <translation>die Nummer des Trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>whether it closed</source>
   <translation>ob sie schloss</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{count:,} fills</source>
   <translation>{count:,} Ausführungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{count:,} fill</source>
   <translation>{count:,} Ausführung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{count:,} positions</source>
   <translation>{count:,} Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{count:,} position</source>
   <translation>{count:,} Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{fills} read as {layout}; {positions} in them.</source>
   <translation>{fills} gelesen als {layout}; {positions} darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{header!r} for {meanings}</source>
   <translation>{header!r} für {meanings}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Taken: {taken}.</source>
   <translation>Genommen: {taken}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source> and {rest} more</source>
   <translation> und {rest} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Not used: {items}{more}.</source>
   <translation>Nicht verwendet: {items}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Quantities: {unit_text}.</source>
   <translation>Mengen: {unit_text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Times: {zone_text}.</source>
   <translation>Zeiten: {zone_text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>day, then month</source>
   <translation>Tag, dann Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>month, then day</source>
   <translation>Monat, dann Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Dates such as 03/04/2025: {order}.</source>
   <translation>Daten wie 03/04/2025: {order}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{count:,} of {symbol}</source>
   <translation>{count:,} von {symbol}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Left out: {left_out}.</source>
   <translation>Ausgelassen: {left_out}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>Also left out: {repeated:,} repeated, {skipped:,} that are no fills of the position.</source>
   <translation>Auch ausgelassen: {repeated:,} wiederholte, {skipped:,}, die keine Ausführungen der Position sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>as each line names them</source>
   <translation>wie jede Zeile sie nennt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{own}, as the venue documents</source>
   <translation>{own}, wie der Handelsplatz dokumentiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{own}, as the venue counts</source>
   <translation>{own}, wie der Handelsplatz zählt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>as the column of units names them</source>
   <translation>wie die Spalte der Einheiten sie nennt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>each says its zone</source>
   <translation>jede sagt ihre Zone</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>without a zone, taken for UTC</source>
   <translation>ohne Zone, als UTC gelesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{number}: {word}, open since {opened}</source>
   <translation>{number}: {word}, offen seit {opened}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/reading.py" />
   <source>{number}: {word}, {opened} to {end}</source>
   <translation>{number}: {word}, {opened} bis {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source> on average</source>
   <translation> im Durchschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>liquidated {when}</source>
   <translation>liquidiert {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>liquidated {when} by its fills</source>
   <translation>liquidiert {when} nach den Ausführungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>deleveraged {when}</source>
   <translation>deleveraged {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>closed {when}</source>
   <translation>geschlossen {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>alive {when}</source>
   <translation>lebt {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>perhaps {end}</source>
   <translation>vielleicht {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{name} {leverage:.4g}× from {entry}{average}: {end}</source>
   <translation>{name} {leverage:.4g}× ab {entry}{average}: {end}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>The position</source>
   <translation>Die Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>How it stands</source>
   <translation>Wie sie steht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>How it ended</source>
   <translation>Wie sie endete</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Closest calls before</source>
   <translation>Am nächsten davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Closest calls</source>
   <translation>Am nächsten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>What stood between</source>
   <translation>Was dazwischen stand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Liquidated before it</source>
   <translation>Davor liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Liquidated while it was open</source>
   <translation>Liquidiert, während sie offen war</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>What would have saved it</source>
   <translation>Was sie gerettet hätte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{moment} at {price}</source>
   <translation>{moment} zu {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{times} times, last {moment}; average entry then {price}</source>
   <translation>{times} Mal, zuletzt {moment}; durchschnittlicher Einstieg dann {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{times} time, last {moment}; average entry then {price}</source>
   <translation>{times} Mal, zuletzt {moment}; durchschnittlicher Einstieg dann {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>no price liquidates it</source>
   <translation>kein Preis liquidiert sie</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>1 funding</source>
   <translation>1 Funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{count} fundings</source>
   <translation>{count} Fundings</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>In force</source>
   <translation>In Kraft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{price} after {fundings}</source>
   <translation>{price} nach {fundings}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>a hedge</source>
   <translation>einem Hedge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{count} other positions</source>
   <translation>{count} anderen Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{count} other position</source>
   <translation>{count} anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>cross, with {joined}</source>
   <translation>Cross, mit {joined}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>tiers of {as_of}{value}</source>
   <translation>Stufen vom {as_of}{value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Closed</source>
   <translation>Geschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Deleveraged</source>
   <translation>Deleveraged</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{moment}, on average at {price}</source>
   <translation>{moment}, im Durchschnitt zu {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>But</source>
   <translation>Aber</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the marks of the session do not reach the liquidation price {as_asked}</source>
   <translation>die Mark-Preise der Sitzung erreichen den Liquidationspreis nicht {as_asked}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the fills go on until {moment}, so this is not what it was: {other_terms}</source>
   <translation>die Ausführungen gehen bis {moment} weiter, also war sie nicht so: {other_terms}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Lived for</source>
   <translation>Lebensdauer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>of this wallet</source>
   <translation>mit diesem Wallet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>of this leverage</source>
   <translation>mit diesem Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the wallet or its other positions were other</source>
   <translation>das Wallet oder seine anderen Positionen waren anders</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>leverage or margin was other, or the account was in cross mode</source>
   <translation>Hebel oder Margin waren anders, oder das Konto war im Cross-Modus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>rose</source>
   <translation>stieg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>fell</source>
   <translation>fiel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the price {word} {moved} from the entry, and what was left no longer covered the maintenance margin at {price}</source>
   <translation>der Preis {word} {moved} seit dem Einstieg, und was blieb, deckte bei {price} die Maintenance-Margin nicht mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>it was never near before</source>
   <translation>vorher war es nie nahe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{percent} away, at {price}</source>
   <translation>{percent} entfernt, bei {price}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>At the opening</source>
   <translation>Bei der Eröffnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>An hour before</source>
   <translation>Eine Stunde davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the map does not know that moment</source>
   <translation>die Karte kennt diesen Zeitpunkt nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{word} {amount} estimated</source>
   <translation>{word} {amount} geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{word} of {base}</source>
   <translation>{word} in {base}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>no {words} in these data</source>
   <translation>keine {words} in diesen Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source> in {count:,} orders</source>
   <translation> in {count:,} Orders</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source> in {count:,} order</source>
   <translation> in {count:,} Order</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{usd} at {moment}, {market}</source>
   <translation>{usd} am {moment}, {market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>money in the wallet or stop</source>
   <translation>Geld im Wallet und kein Stop</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>margin, leverage or stop</source>
   <translation>Margin, kein Hebel und kein Stop</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>that was looked for: no {looked_for} saves it in this session</source>
   <translation>wonach gesucht wurde: keine {looked_for} rettet sie in dieser Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>{text} (the cheapest)</source>
   <translation>{text} (am günstigsten)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>; {money} less does not</source>
   <translation>; {money} weniger nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the wallet</source>
   <translation>vom Wallet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>its margin</source>
   <translation>ihrer Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>+{share} of {whose}{money} at the opening saves it{less}</source>
   <translation>+{share} {whose}{money} bei der Eröffnung rettet sie{less}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>−{lower:.4g}: {value:.4g}× in place of {leverage:.4g}×, which takes {share} more margin{money}; {following:.4g}× is liquidated</source>
   <translation>−{lower:.4g}: {value:.4g}× statt {leverage:.4g}×, was {share} mehr Margin braucht{money}; {following:.4g}× wird liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>, met by {moment}</source>
   <translation>, erreicht {moment}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>the margin</source>
   <translation>der Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>at {price}{met}: loses {share} of {whose}{money} before fees and slippage</source>
   <translation>bei {price}{met}: verliert {share} {whose}{money} vor Gebühren und Slippage</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>rank by row</source>
   <translation>Rang je Zeile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>shares agree</source>
   <translation>Anteile stimmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>est./known</source>
   <translation>gesch./bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>known</source>
   <translation>bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>leverage agrees</source>
   <translation>Hebel stimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>95 % of the rank</source>
   <translation>95 % des Rangs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>away from the mark</source>
   <translation>vom Mark-Preis weg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>estimate</source>
   <translation>Schätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>known, implied</source>
   <translation>bekannt, folgend</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>as chosen</source>
   <translation>wie gewählt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>hottest tenth</source>
   <translation>heißestes Zehntel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>distance alone</source>
   <translation>nur Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>evenly spread</source>
   <translation>gleich verteilt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>1 moment</source>
   <translation>1 Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{moments:,} moments</source>
   <translation>{moments:,} Zeitpunkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{name}: share of the side's dollars by distance</source>
   <translation>{name}: Anteil an den Dollar der Seite nach Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{name}: share of the side's dollars by leverage</source>
   <translation>{name}: Anteil an den Dollar der Seite nach Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>Both against what was liquidated after each moment</source>
   <translation>Beide gegen das nach jedem Zeitpunkt Liquidierte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{low} and more</source>
   <translation>{low} und mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{low} to {share}</source>
   <translation>{low} bis {share}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{from_:g}× and more</source>
   <translation>{from_:g}× und mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{from_:g}× to {to:g}×</source>
   <translation>{from_:g}× bis {to:g}×</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_sections.py" />
   <source>{market} {side}s, {stretches:,} stretches</source>
   <translation>{market} {side}s, {stretches:,} Abschnitte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_worker.py" />
   <source>known score</source>
   <translation>bekannte Note</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grades the map against what was liquidated in this session: the same as `rektscope score`, with all leverages. It may take some seconds a market and day; the window goes on meanwhile.</source>
   <translation>Benotet die Karte an dem, was in dieser Sitzung liquidiert wurde: dasselbe wie `rektscope score`, mit allen Hebeln. Es kann einige Sekunden je Markt und Tag dauern; das Fenster läuft inzwischen weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>What was liquidated elsewhere can be graded against with `rektscope score … --totals FILE`.</source>
   <translation>An dem, was anderswo liquidiert wurde, benotet `rektscope score … --totals FILE`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grade this session</source>
   <translation>Diese Sitzung benoten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Beginning…</source>
   <translation>Beginnt…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Cancelled; nothing was graded.</source>
   <translation>Abgebrochen; nichts wurde benotet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grading {market}, {done} of {whole}…</source>
   <translation>{market} wird benotet, {done} von {whole}…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>The estimate cannot be compared with the known book here ({defect}).</source>
   <translation>Die Schätzung lässt sich hier nicht mit dem bekannten Buch vergleichen ({defect}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>the comparison with the known book</source>
   <translation>der Vergleich mit dem bekannten Bestand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>{names}: {start} to {end}, model {model}, all leverages.</source>
   <translation>{names}: {start} bis {end}, Modell {model}, alle Hebel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>The estimate beside the known book, up to {exact_clock_utc}</source>
   <translation>Die Schätzung neben dem bekannten Bestand, bis {exact_clock_utc}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>5. The estimate beside the known book, whole session</source>
   <translation>5. Die Schätzung neben dem bekannten Bestand, ganze Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Progress of the grading</source>
   <translation>Fortschritt der Benotung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Score of the map</source>
   <translation>Note der Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Score of the map as a picture; the tables below have the same figures</source>
   <translation>Note der Karte als Bild; die Tabellen darunter haben dieselben Zahlen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Not graded: {items}: {reason}</source>
   <translation>Nicht benotet: {items}: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>how far it goes</source>
   <translation>wie weit es geht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>and prior volume</source>
   <translation>und voriges Volumen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>and {map}</source>
   <translation>und {map}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>2. Dollars: median of expected over recorded</source>
   <translation>2. Dollar: Median von erwartet zu aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>half</source>
   <translation>halb</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>right</source>
   <translation>richtig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>twice</source>
   <translation>doppelt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>3. Ahead of time: rank correlation</source>
   <translation>3. Im Voraus: Rangkorrelation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>4. Where: share in the hottest tenth</source>
   <translation>4. Wo: Anteil im heißesten Zehntel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>chance</source>
   <translation>Zufall</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>  distance alone</source>
   <translation>  Abstand allein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>5. Beside the known book: rank correlation by price row</source>
   <translation>5. Neben dem bekannten Buch: Rangkorrelation nach Preiszeile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>Dollars: estimated over known, of the open interest that is known</source>
   <translation>Dollar: geschätzt durch bekannt, vom bekannten Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>as known</source>
   <translation>wie bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>Both against what was liquidated afterwards: rank correlation</source>
   <translation>Beide gegen das danach Liquidierte: Rangkorrelation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>Too few liquidations were recorded after the moments that were compared.</source>
   <translation>Nach den verglichenen Zeitpunkten wurden zu wenige Liquidationen aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>Score of the map: {names}</source>
   <translation>Note der Karte: {names}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/picture.py" />
   <source>{start} to {end} · model {model} · bars: 95 % intervals</source>
   <translation>{start} bis {end} · Modell {model} · Balken: 95-%-Intervalle</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the map</source>
   <translation>die Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>rank corr.</source>
   <translation>Rangkorr.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>buckets</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>median</source>
   <translation>Median</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>total</source>
   <translation>Summe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>sd of log</source>
   <translation>SD des Log</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>within ×2</source>
   <translation>innerhalb ×2</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>in the band</source>
   <translation>im Band</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>known at the start</source>
   <translation>zu Beginn bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>1. Told how the price went, does the map rank the 4-hour totals?</source>
   <translation>1. Ordnet die Karte bei bekanntem Preisweg die 4-Stunden-Summen richtig?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{most:,} buckets of a market, and {least_buckets} are needed for a correlation</source>
   <translation>{most:,} Abschnitte eines Marktes, und {least_buckets} braucht eine Korrelation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>2. Are the dollars right? Expected over recorded</source>
   <translation>2. Stimmen die Dollar? Erwartet zu aufgezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{least_graded} buckets are needed with something recorded that no share was fitted on</source>
   <translation>es braucht {least_graded} Abschnitte mit Aufgezeichnetem, an das kein Anteil angepasst wurde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>3. Ahead of time, told only how far the price goes, what does the map add?</source>
   <translation>3. Im Voraus, nur mit der Weite der Bewegung: was fügt die Karte hinzu?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{most:,} buckets of a market, and more than {least_fitted} are needed</source>
   <translation>{most:,} Abschnitte eines Marktes, und mehr als {least_fitted} sind nötig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>4. Where: what share of the dollars lay in the hottest tenth of the rows reached?</source>
   <translation>4. Wo: welcher Anteil der Dollar lag im heißesten Zehntel der erreichten Zeilen?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>no window of {least_orders} single liquidations of a side while the price entered {least_rows} rows of 0.05 %</source>
   <translation>kein Fenster mit {least_orders} einzelnen Liquidationen einer Seite, während der Preis {least_rows} Zeilen zu 0,05 % betrat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>Too few liquidations to grade: {why}.</source>
   <translation>Zu wenige Liquidationen für eine Note: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{map}, mean</source>
   <translation>{map}, Mittel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>fitted before: </source>
   <translation>vorher angepasst: </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>what {map} adds</source>
   <translation>was {map} hinzufügt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{map}, {windows:,} windows</source>
   <translation>{map}, {windows:,} Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>over farthest-first</source>
   <translation>gegen Weitestes zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>{number} to {number_2}</source>
   <translation>{number} bis {number_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/subject.py" />
   <source>Live data grow while they would be graded: record them (Ctrl+R), open the recording, and ask again.</source>
   <translation>Live-Daten wachsen, während sie benotet würden: aufzeichnen (Ctrl+R), die Aufzeichnung öffnen und noch einmal fragen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Start page</source>
   <translation>Startseite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>home, welcome, begin, bundled event</source>
   <translation>Willkommen, Anfang, Beispiel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Open or import files…</source>
   <translation>Dateien öffnen oder importieren…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>load, session, archive, CSV, Parquet, ZIP, candles</source>
   <translation>laden, Sitzung, Archiv, CSV, Parquet, ZIP, Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Import a folder…</source>
   <translation>Einen Ordner importieren…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>load, directory, archives, CSV</source>
   <translation>laden, Verzeichnis, Archive, CSV</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Any day…</source>
   <translation>Beliebiger Tag…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>fetch, download, archive, history, date, go to</source>
   <translation>holen, herunterladen, Archiv, Vergangenheit, Datum, gehe zu</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Compare with another session…</source>
   <translation>Mit einer anderen Sitzung vergleichen…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>difference, side by side, two sessions</source>
   <translation>Unterschied, nebeneinander, zwei Sitzungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>export, screenshot, image, PNG, clipboard, post, share</source>
   <translation>exportieren, Screenshot, Bildschirmfoto, PNG, Zwischenablage, Beitrag, teilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>export, batch, folder, PNG</source>
   <translation>exportieren, Stapel, Ordner, PNG</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>export, video, clip, GIF, MP4, animation</source>
   <translation>exportieren, Video, Clip, GIF, MP4, Animation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>export, CSV, Parquet, spreadsheet, Excel</source>
   <translation>exportieren, CSV, Parquet, Tabellenkalkulation, Excel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Rekt report: how my position ended</source>
   <translation>Rekt-Bericht: wie meine Position endete</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>PDF, PNG, summary, loss, share</source>
   <translation>PDF, PNG, Zusammenfassung, Verlust, teilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Another window</source>
   <translation>Weiteres Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>new window, second screen, monitor</source>
   <translation>neues Fenster, zweiter Bildschirm, Monitor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Settings…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>options, preferences, configuration</source>
   <translation>Optionen, Voreinstellungen, Konfiguration</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>exit, close, end</source>
   <translation>verlassen, schließen, Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Play or pause; press the button in focus</source>
   <translation>Abspielen oder Pause; den Knopf im Fokus drücken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>stop, resume</source>
   <translation>anhalten, Stopp, fortsetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Slower</source>
   <translation>Langsamer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>speed</source>
   <translation>Geschwindigkeit, Tempo</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Faster</source>
   <translation>Schneller</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>To the end</source>
   <translation>Zum Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>now, latest, newest</source>
   <translation>jetzt, neuester Stand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Back to the moment before</source>
   <translation>Zurück zum vorigen Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>undo a jump, return</source>
   <translation>Sprung zurücknehmen, zurückkehren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>crash, squeeze, largest</source>
   <translation>Crash, Squeeze, größte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>My rekt or closest moment</source>
   <translation>Mein rekt oder nächster Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>liquidated, closest call</source>
   <translation>liquidiert, knapp entkommen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>zoom out, fit, reset zoom</source>
   <translation>herauszoomen, einpassen, Zoom zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>auto scale, autoscroll, fit, reset zoom</source>
   <translation>automatische Skala, mitlaufen, einpassen, Zoom zurücksetzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Show or hide what came next</source>
   <translation>Zeigen oder verbergen, was danach kam</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>future, spoiler</source>
   <translation>Zukunft, verraten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Brighter heat</source>
   <translation>Hellere Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>brightness, contrast, heatmap, colour, color</source>
   <translation>Helligkeit, Kontrast, Heatmap, Farbe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Darker heat</source>
   <translation>Dunklere Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Scale of the heat</source>
   <translation>Skala der Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>heatmap, linear, log, brightness</source>
   <translation>Heatmap, linear, logarithmisch, Helligkeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>heatmap, palette, color, colour-blind</source>
   <translation>Heatmap, Palette, Farbe, farbenblind</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Colour map</source>
   <translation>Farbpalette</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>heatmap, hide small, noise</source>
   <translation>Heatmap, Kleines ausblenden, Rauschen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>heatmap, filter, 10x, 25x, 50x, 100x</source>
   <translation>Heatmap, Filter, 10x, 25x, 50x, 100x</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>interval, timeframe, bars, 1m, 5m, 15m, 1h</source>
   <translation>Intervall, Zeiteinheit, Timeframe, Balken, 1m, 5m, 15m, 1h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Time in view</source>
   <translation>Zeit im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>time range, zoom</source>
   <translation>Zeitraum, Zoom</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Prices in view</source>
   <translation>Preise im Ausschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>price range, zoom, auto scale</source>
   <translation>Preisbereich, Zoom, automatische Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>pane, indicator, turnover</source>
   <translation>Indikator, Umsatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>CVD, pane, indicator, buyers, sellers</source>
   <translation>CVD, Indikator, Käufer, Verkäufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>OI, pane, indicator</source>
   <translation>OI, Indikator, offene Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>pane, indicator, rate</source>
   <translation>Indikator, Rate, Finanzierung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>pane, indicator, longs, shorts</source>
   <translation>Indikator, Longs, Shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Draw a level…</source>
   <translation>Niveau zeichnen…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>line, horizontal, mark a price</source>
   <translation>Linie, waagerecht, Preis markieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Alert at a price…</source>
   <translation>Alarm bei einem Preis…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>price alert, alarm</source>
   <translation>Preisalarm, Warnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Remove drawn levels and alerts</source>
   <translation>Gezeichnete Niveaus und Alarme entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>delete lines, clear</source>
   <translation>Linien löschen, leeren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Drawn levels and alerts</source>
   <translation>Gezeichnete Niveaus und Alarme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Aggregated map: by price and leverage</source>
   <translation>Aggregierte Karte: nach Preis und Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>liquidation map, heatmap, bars, profile</source>
   <translation>Liquidationskarte, Heatmap, Balken, Profil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>merge, sum, exchanges, aggregated, heatmap</source>
   <translation>zusammenfassen, Summe, Börsen, aggregiert, Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Model of the map…</source>
   <translation>Modell der Karte…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>parameters, my model, shares</source>
   <translation>Parameter, mein Modell, Anteile</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Clusters, and the chance of each</source>
   <translation>Cluster, und die Wahrscheinlichkeit jedes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>levels, walls, probability, nearest</source>
   <translation>Niveaus, Wände, Wahrscheinlichkeit, nächste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Hyperliquid, wallets, accounts, whales</source>
   <translation>Hyperliquid, Wallets, Konten, Wale</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>accuracy, grade, how true</source>
   <translation>Genauigkeit, Note, Güte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>What if: a shock and its cascade</source>
   <translation>Was wäre wenn: ein Schock und seine Kaskade</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>scenario, simulation, stress, chain of liquidations</source>
   <translation>Szenario, Simulation, Stresstest, Kettenreaktion</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Large prints: who took the other side</source>
   <translation>Große Trades: wer die andere Seite nahm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>trades, whales, absorption</source>
   <translation>Trades, Wale, Absorption</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>feed, list, recent liquidations</source>
   <translation>Feed, Liste, letzte Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>All markets</source>
   <translation>Alle Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>overview, watchlist, screener, coins, bitcoin</source>
   <translation>Übersicht, Watchlist, Screener, Coins, Bitcoin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Next market</source>
   <translation>Nächster Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>switch coin, symbol, pair</source>
   <translation>Coin wechseln, Symbol, Paar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>sources, facts, event</source>
   <translation>Quellen, Fakten, Ereignis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Watch other markets live</source>
   <translation>Andere Märkte live beobachten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>connect, exchange, stream, pair, ticker, symbol, bitcoin</source>
   <translation>verbinden, Börse, Datenstrom, Paar, Ticker, Symbol, Bitcoin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Live, or back to the replay</source>
   <translation>Live, oder zurück zur Wiedergabe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>connect, disconnect, stream, offline</source>
   <translation>verbinden, trennen, Datenstrom, offline</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Record to a file, or end that</source>
   <translation>In eine Datei aufzeichnen, oder das beenden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>capture, save live data</source>
   <translation>mitschneiden, Live-Daten speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>connection, health, latency, status, reconnect</source>
   <translation>Verbindung, Zustand, Latenz, Status, neu verbinden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Addresses at Hyperliquid</source>
   <translation>Adressen bei Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>wallets, accounts, whales, known positions</source>
   <translation>Wallets, Konten, Wale, bekannte Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Questions about accounts, %</source>
   <translation>Anfragen zu Konten, %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>rate limit, API, Hyperliquid</source>
   <translation>Limit, API, Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Default venue</source>
   <translation>Erster Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>exchange</source>
   <translation>Börse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>SOCKS, HTTP, network</source>
   <translation>SOCKS, HTTP, Netzwerk</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Certificates</source>
   <translation>Zertifikate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>TLS, SSL, CA, network</source>
   <translation>TLS, SSL, CA, Netzwerk</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Recording folder</source>
   <translation>Aufzeichnungsordner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>directory, where recordings go</source>
   <translation>Verzeichnis, Ablage der Aufzeichnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Recording quota, GB</source>
   <translation>Aufzeichnungsquote, GB</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>disk, limit, size</source>
   <translation>Festplatte, Grenze, Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>alarm, notification, rules, desktop message</source>
   <translation>Warnung, Benachrichtigung, Regeln, Desktop</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>sound, mute, quiet hours, do not disturb, notification, webhook, Discord, Telegram, ntfy, phone, token</source>
   <translation>Ton, stumm, Ruhezeit, nicht stören, Benachrichtigung, Webhook, Discord, Telegram, ntfy, Handy, Token</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Dismiss the notice</source>
   <translation>Den Hinweis ausblenden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>close the message, banner</source>
   <translation>Meldung schließen, Banner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, leverage, liquidation price, margin</source>
   <translation>Rechner, Hebel, Liquidationspreis, Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Open my position at the cursor</source>
   <translation>Meine Position am Cursor eröffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>entry here, trade</source>
   <translation>Einstieg hier, Trade</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Save this position</source>
   <translation>Diese Position speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>remember, keep</source>
   <translation>merken, behalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>remember, keep, portfolio</source>
   <translation>merken, behalten, Portfolio</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Other side</source>
   <translation>Andere Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>long, short, flip</source>
   <translation>Long, Short, drehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Type the size</source>
   <translation>Größe eintippen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>quantity, amount, contracts, lots</source>
   <translation>Menge, Betrag, Kontrakte, Lots</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Type the leverage</source>
   <translation>Hebel eintippen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, margin, cross, isolated</source>
   <translation>Rechner, Margin, Cross, isoliert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Type the entry price</source>
   <translation>Einstiegspreis eintippen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, liquidation price</source>
   <translation>Rechner, Liquidationspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, compare exchanges, margin tiers, maintenance</source>
   <translation>Rechner, Börsen vergleichen, Margin-Stufen, Maintenance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, cross margin, portfolio, balance</source>
   <translation>Rechner, Cross-Margin, Portfolio, Guthaben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, average, DCA, scale in</source>
   <translation>Rechner, Durchschnitt, DCA, nachkaufen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>probability, odds, risk</source>
   <translation>Wahrscheinlichkeit, Chance, Risiko</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>scenario, add margin, price moves</source>
   <translation>Szenario, Margin nachschießen, Preis bewegt sich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, PnL, take profit, stop loss, risk, position size</source>
   <translation>Rechner, PnL, Take-Profit, Stop-Loss, Risiko, Positionsgröße</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>calculator, cost, break-even, commission, PnL</source>
   <translation>Rechner, Kosten, Break-even, Provision, PnL</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>formula, derivation, calculation</source>
   <translation>Formel, Herleitung, Rechnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Fee</source>
   <translation>Gebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>commission, taker, maker, cost</source>
   <translation>Provision, Taker, Maker, Kosten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>dark mode, night, light mode, appearance, contrast, colours, colors</source>
   <translation>dunkler Modus, Nacht, heller Modus, Aussehen, Kontrast, Farben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>German, English, translation, locale</source>
   <translation>Deutsch, Englisch, Übersetzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Number format</source>
   <translation>Zahlenformat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>comma, point, decimal, thousands, locale</source>
   <translation>Komma, Punkt, Dezimalzeichen, Tausender</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Distances</source>
   <translation>Abstände</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>units, per cent, percentage</source>
   <translation>Einheiten, Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Sizes</source>
   <translation>Größen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>units, coins, dollars, USD, contracts, lots, currency</source>
   <translation>Einheiten, Coins, Dollar, USD, Kontrakte, Lots, Währung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Liquidations counted</source>
   <translation>Gezählte Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>scope, filter, coin, all markets</source>
   <translation>Umfang, Filter, Coin, alle Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>scope, filter</source>
   <translation>Umfang, Filter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Second time zone</source>
   <translation>Zweite Zeitzone</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>timezone, local time, clock</source>
   <translation>Zeitzone, Ortszeit, Uhr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>update, upgrade</source>
   <translation>Update, Aktualisierung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Files opened last</source>
   <translation>Zuletzt geöffnete Dateien</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>recent, history, privacy</source>
   <translation>zuletzt, Verlauf, Datenschutz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>restore, default, docks, panels</source>
   <translation>wiederherstellen, Standard, Docks, Bereiche</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>workspace, docks, panels</source>
   <translation>Arbeitsbereich, Docks, Bereiche</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Full screen, or back</source>
   <translation>Ganzer Bildschirm, oder zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>fullscreen, maximise</source>
   <translation>Vollbild, maximieren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Link the cursors of all windows</source>
   <translation>Die Cursor aller Fenster verbinden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>synchronise, second screen</source>
   <translation>synchronisieren, zweiter Bildschirm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>These shortcuts</source>
   <translation>Diese Tastenkürzel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>hotkeys, keyboard, keys</source>
   <translation>Tastenkürzel, Tastatur, Tasten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>A walk through the window</source>
   <translation>Ein Rundgang durch das Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>tutorial, tour, introduction, getting started</source>
   <translation>Einführung, Tutorial, Tour, erste Schritte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>logs, bug, problem, version, about, support</source>
   <translation>Protokoll, Fehler, Problem, Version, über, Hilfe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>What is this? Help on what is under the pointer</source>
   <translation>Was ist das? Hilfe zu dem unter dem Zeiger</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>explain, tooltip, manual</source>
   <translation>erklären, Handbuch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{text} is not a time: write it as 2025-07-14T07:35:00Z (ISO 8601, UTC).</source>
   <translation>{text} ist keine Zeit: schreibe sie wie 2025-07-14T07:35:00Z (ISO 8601, UTC).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{text} is not a time ({error}): write it as 2025-07-14T07:35:00Z (UTC).</source>
   <translation>{text} ist keine Zeit ({error}): schreibe sie wie 2025-07-14T07:35:00Z (UTC).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} is empty: paste fills, one a line, or give a venue's export.</source>
   <translation>{name} ist leer: füge Ausführungen ein, eine je Zeile, oder gib den Export eines Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name}: no columns of fills are known in it. A header needs time, side, price and quantity_coins (or quantity_contracts, notional_usd); a line is written 2025-07-13T12:00Z sell 2.5 @ 119,038.3.</source>
   <translation>{name}: darin sind keine Spalten von Ausführungen bekannt. Ein Kopf braucht time, side, price und quantity_coins (oder quantity_contracts, notional_usd); eine Zeile lautet 2025-07-13T12:00Z sell 2.5 @ 119,038.3.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>it holds none at all</source>
   <translation>sie enthält gar keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>they are of {others}</source>
   <translation>sie sind von {others}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} holds no fill of {market}: {found}. Choose the market with --market.</source>
   <translation>{name} enthält keine Ausführung von {market}: {found}. Wähle den Markt mit --market.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} is {title}, and the market is {market}: a position is liquidated by its own venue's marks and tiers. Choose a market of {venue} with --market.</source>
   <translation>{name} ist {title}, und der Markt ist {market}: eine Position wird nach Mark-Preisen und Stufen ihres eigenen Handelsplatzes liquidiert. Wähle einen Markt von {venue} mit --market.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} is {title} and tells what its quantities count: leave --quantity-in out.</source>
   <translation>{name} ist {title} und sagt, was ihre Mengen zählen: lass --quantity-in weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} says that its times are {hours:n} h from UTC: leave --utc-offset out.</source>
   <translation>{name} sagt, dass ihre Zeiten {hours:n} h von UTC abliegen: lass --utc-offset weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} writes decimals with a comma: save it with decimal points.</source>
   <translation>{name} schreibt Dezimalen mit Komma: speichere sie mit Dezimalpunkten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} holds a long and a short at once: say which with --side.</source>
   <translation>{name} enthält eine Long- und eine Short-Position zugleich: sage mit --side, welche.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>Line {number} of {name}</source>
   <translation>Zeile {number} von {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: {row} is no time of a fill.</source>
   <translation>{place}: {row} ist keine Zeit einer Ausführung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: price and quantity of a fill are above zero; they are {price:n} and {quantity:n}.</source>
   <translation>{place}: Preis und Menge einer Ausführung sind über null; sie sind {price:n} und {quantity:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: the unit {text} is neither contracts nor {base} nor {quote}.</source>
   <translation>{place}: die Einheit {text} ist weder contracts noch {base} noch {quote}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: nothing says what the quantities of {market} count: say --quantity-in coins, contracts or usd.</source>
   <translation>{place}: nichts sagt, was die Mengen von {market} zählen: wähle mit --quantity-in Coins, Kontrakte oder USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: how many {base} a contract of {market} is, is not known here: give the fills in coins, under the header quantity_coins.</source>
   <translation>{place}: wie viele {base} ein Kontrakt von {market} ist, ist hier nicht bekannt: gib die Ausführungen in Coins, unter dem Kopf quantity_coins.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: how many USD a contract of {market} is, is not known here: give the fills in dollars, under the header notional_usd.</source>
   <translation>{place}: wie viele USD ein Kontrakt von {market} ist, ist hier nicht bekannt: gib die Ausführungen in Dollar, unter dem Kopf notional_usd.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place} is not written as 2025-07-13T12:00Z sell 2.5 @ 119,038.3: {line}.</source>
   <translation>{place} ist nicht geschrieben wie 2025-07-13T12:00Z sell 2.5 @ 119,038.3: {line}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} begins like JSON and is none: save the venue's whole answer.</source>
   <translation>{name} beginnt wie JSON und ist keines: speichere die ganze Antwort des Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name} is JSON without a list of fills: save the venue's whole answer.</source>
   <translation>{name} ist JSON ohne eine Liste von Ausführungen: speichere die ganze Antwort des Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{name}: its fields ({headers}) are of no venue's fills that are known here.</source>
   <translation>{name}: ihre Felder ({headers}) gehören zu keinen hier bekannten Ausführungen eines Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: {word} may begin with the day or the month: say --dates day-first or month-first.</source>
   <translation>{place}: {word} kann mit dem Tag oder dem Monat beginnen: sage es mit --dates.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: {time} does not say its time zone, and venues write that of the account or browser: say --utc-offset, as 0 for UTC or 8 for UTC+8.</source>
   <translation>{place}: {time} sagt seine Zeitzone nicht, und Handelsplätze schreiben die des Kontos oder Browsers: sage --utc-offset, etwa 0 für UTC oder 8 für UTC+8.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>The fill at {time:t}</source>
   <translation>Die Ausführung um {time:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{fill} opens a position while the fills before it leave a {side}: fills that closed it are missing. Give all of them.</source>
   <translation>{fill} eröffnet eine Position, während die Ausführungen davor eine {side}-Position lassen: Ausführungen, die sie schlossen, fehlen. Gib alle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{fill} closes a {side} that no fill before it opened: the fills begin later than the position. Give them from its opening on, or leave out those of the older position.</source>
   <translation>{fill} schließt eine {side}-Position, die keine Ausführung davor eröffnete: die Ausführungen beginnen später als die Position. Gib sie ab ihrer Eröffnung, oder lass die der älteren Position weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{fill} closes {quantity:n} of a {side}, and the fills before it opened no more than {held:n}: some are missing. Give all of them from its opening on.</source>
   <translation>{fill} schließt {quantity:n} einer {side}-Position, und die Ausführungen davor eröffneten nicht mehr als {held:n}: einige fehlen. Gib alle ab ihrer Eröffnung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: {side} may be the side of the order or of the position that it closes: write buy or sell.</source>
   <translation>{place}: {side} kann die Seite der Order oder der Position sein, die sie schließt: schreibe buy oder sell.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{place}: {side} is no side of a fill: write buy or sell.</source>
   <translation>{place}: {side} ist keine Seite einer Ausführung: schreibe buy oder sell.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>The position is followed until {until:t}, but opened at {opened:t}: choose an earlier opening.</source>
   <translation>Die Position wird bis {until:t} verfolgt, aber um {opened:t} eröffnet: wähle eine frühere Eröffnung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/fills.py" />
   <source>{market} has no prices in this session at all: choose a market that has, or import its candles.</source>
   <translation>{market} hat in dieser Sitzung gar keine Preise: wähle einen Markt, der welche hat, oder importiere seine Kerzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The saved positions in {path} cannot be read: {reason}.</source>
   <translation>Die gespeicherten Positionen in {path} können nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{sentence} They are not shown.</source>
   <translation>{sentence} Sie werden nicht gezeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{sentence} Update rektscope to change them.</source>
   <translation>{sentence} Aktualisiere rektscope, um sie zu ändern.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The positions could not be saved in {path}: {reason}.</source>
   <translation>Die Positionen konnten nicht in {path} gespeichert werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The saved positions in {path} are damaged ({why}; {reason}).</source>
   <translation>Die gespeicherten Positionen in {path} sind beschädigt ({why}; {reason}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The saved positions could not be used ({why}); the file is kept as {kept}.</source>
   <translation>Die gespeicherten Positionen konnten nicht benutzt werden ({why}); die Datei ist als {kept} aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The saved positions in {path} were written by a newer rektscope and stay as they are.</source>
   <translation>Die gespeicherten Positionen in {path} hat ein neueres rektscope geschrieben; sie bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>it holds no list of positions</source>
   <translation>sie enthält keine Liste von Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>No more than {most} positions can be saved: remove some.</source>
   <translation>Es können nicht mehr als {most} Positionen gespeichert werden: entferne einige.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Two positions are named {name}: give one another name.</source>
   <translation>Zwei Positionen heißen {name}: gib einer einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The name of a position must be of 1 to {most} printable characters.</source>
   <translation>Der Name einer Position muss aus 1 bis {most} druckbaren Zeichen bestehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The position {name} was opened at no time there is ({opened} ms).</source>
   <translation>Die Position {name} wurde zu keiner Zeit eröffnet, die es gibt ({opened} ms).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The position {name} needs a wallet balance in cross mode, and only there.</source>
   <translation>Die Position {name} braucht im Cross-Modus ein Wallet-Guthaben, und nur dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{name} must be at most {most:n} %, not {value:n} %.</source>
   <translation>{name} darf höchstens {most:n} % sein, nicht {value:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>There may be at most {most} nearer stages, not {count}.</source>
   <translation>Es darf höchstens {most} nähere Schritte geben, nicht {count}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Quiet hours are in whole minutes of a day, 0 to {last}, not {minute:n}.</source>
   <translation>Ruhezeiten sind in ganzen Minuten eines Tages, 0 bis {last}, nicht {minute:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The silence of a feed must be 1 to {most:n} s, not {seconds:n} s.</source>
   <translation>Die Stille eines Feeds muss 1 bis {most:n} s dauern, nicht {seconds:n} s.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The alert rules in {path} cannot be read: {reason}.</source>
   <translation>Die Alarmregeln in {path} können nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{sentence} The usual ones hold.</source>
   <translation>{sentence} Es gelten die üblichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The alert rules could not be saved in {path}: {reason}.</source>
   <translation>Die Alarmregeln konnten nicht in {path} gespeichert werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The alert rules in {path} are damaged ({why}; {reason}).</source>
   <translation>Die Alarmregeln in {path} sind beschädigt ({why}; {reason}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The alert rules could not be used ({why}), so the usual ones hold; the file is kept as {kept}.</source>
   <translation>Die Alarmregeln konnten nicht benutzt werden ({why}), also gelten die üblichen; die Datei ist als {kept} aufbewahrt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The alert rules in {path} were written by a newer rektscope and stay as they are.</source>
   <translation>Die Alarmregeln in {path} hat ein neueres rektscope geschrieben; sie bleiben, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Alerts on clusters now count the dollars that are expected to be force-closed, not all that stand: the size you had set, {had:n} USD, no longer fits and is {now:n} USD until you set another.</source>
   <translation>Alarme zu Clustern zählen jetzt die Dollar, deren Zwangsschließung erwartet wird, nicht alle, die stehen: die gesetzte Größe, {had:n} USD, passt nicht mehr und ist {now:n} USD, bis du eine andere setzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>This is not the address of a Discord webhook: copy it from the channel's settings, Integrations, Webhooks (https://discord.com/api/webhooks/NUMBER/TOKEN).</source>
   <translation>Das ist nicht die Adresse eines Discord-Webhooks: kopiere sie aus den Einstellungen des Kanals, Integrationen, Webhooks (https://discord.com/api/webhooks/NUMBER/TOKEN).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>This address names no topic of ntfy: write it as https://ntfy.sh/TOPIC.</source>
   <translation>Diese Adresse nennt kein Thema von ntfy: schreibe sie als https://ntfy.sh/TOPIC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>This is not the token of a Telegram bot: BotFather gives it as NUMBER:LETTERS.</source>
   <translation>Das ist nicht das Token eines Telegram-Bots: BotFather gibt es als NUMMER:BUCHSTABEN.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Telegram needs the chat to write to: its number, or @ and the name of a channel.</source>
   <translation>Telegram braucht den Chat, in den geschrieben wird: seine Nummer, oder @ und den Namen eines Kanals.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The token holds letters that no token can have: copy it again.</source>
   <translation>Das Token enthält Zeichen, die kein Token haben kann: kopiere es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The address cannot be read: write it as https://example.com/path.</source>
   <translation>Die Adresse kann nicht gelesen werden: schreibe sie als https://example.com/path.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The address is empty or no address: write it as https://example.com/path.</source>
   <translation>Die Adresse ist leer oder keine Adresse: schreibe sie als https://example.com/path.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The address must not hold a user, a password or a #: put a secret into the field of the token.</source>
   <translation>Die Adresse darf keinen Benutzer, kein Passwort und kein # enthalten: ein Geheimnis gehört in das Feld des Tokens.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{host} would be written to without encryption: only https is, except on this machine itself.</source>
   <translation>An {host} würde unverschlüsselt geschrieben: nur https ist erlaubt, außer auf diesem Rechner selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} was written by a newer rektscope and stays as it is.</source>
   <translation>{path} hat ein neueres rektscope geschrieben und bleibt, wie es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} could not be written: {reason}.</source>
   <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} cannot be used: {why}.</source>
   <translation>{path} kann nicht benutzt werden: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The session opened last cannot be opened. {error}</source>
   <translation>Die zuletzt geöffnete Sitzung lässt sich nicht öffnen. {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>it names nothing to start with</source>
   <translation>sie nennt nichts, womit zu beginnen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is damaged ({why}; {reason}).</source>
   <translation>{path} ist beschädigt ({why}; {reason}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is damaged ({why}) and was kept as {kept}: set the services up again.</source>
   <translation>{path} ist beschädigt ({why}) und ist als {kept} aufbewahrt: richte die Dienste neu ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The proxy's address cannot be read ({error}): {form}</source>
   <translation>Die Adresse des Proxys kann nicht gelesen werden ({error}): {form}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The proxy {address} is of no kind that is supported: {form}</source>
   <translation>Der Proxy {address} ist von keiner Art, die unterstützt wird: {form}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>the name {host} cannot be looked up on this machine, as {scheme}:// asks for: write the proxy as {other}://HOST:PORT to have it looked up there</source>
   <translation>der Name {host} kann auf diesem Rechner nicht nachgeschlagen werden, wie {scheme}:// es verlangt: schreibe den Proxy als {other}://HOST:PORT, damit er dort nachgeschlagen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>write it as http://HOST:PORT or socks5h://HOST:PORT, with USER:PASSWORD@ before the host where it asks for them.</source>
   <translation>schreibe sie als http://HOST:PORT oder socks5h://HOST:PORT, mit USER:PASSWORD@ vor dem Host, wo er danach fragt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{place} holds no certificate of an authority: give the PEM file of the one to believe.</source>
   <translation>{place} enthält kein Zertifikat einer Stelle: gib die PEM-Datei der Stelle an, der zu glauben ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>give a PEM file, or none</source>
   <translation>gib eine PEM-Datei an, oder keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>The certificates in {place} cannot be read ({error}): {mend}.</source>
   <translation>Die Zertifikate in {place} können nicht gelesen werden ({error}): {mend}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>There is no file {folder}{path}.</source>
   <translation>Es gibt keine Datei {folder}{path}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>or folder </source>
   <translation>und keinen Ordner </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is {kind}, not a file: name a file.</source>
   <translation>{path} ist {kind}, keine Datei: nenne eine Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} cannot be read: {reason}.</source>
   <translation>{path} kann nicht gelesen werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>There is no folder {folder} to write {name} into: make it first.</source>
   <translation>Es gibt keinen Ordner {folder}, um {name} hineinzuschreiben: lege ihn zuerst an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is a folder: name {called} to write.</source>
   <translation>{path} ist ein Ordner: nenne {called} zum Schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is {kind}, and cannot be replaced by a file: choose another name.</source>
   <translation>{path} ist {kind} und kann nicht durch eine Datei ersetzt werden: wähle einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} exists already: choose another name, or say --force to replace it.</source>
   <translation>{path} gibt es schon: wähle einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is too long a name for a file to write: choose a shorter one.</source>
   <translation>{path} ist ein zu langer Name für eine Datei: wähle einen kürzeren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Cannot write {path}: {reason}. Choose a folder that exists and is yours.</source>
   <translation>{path} kann nicht geschrieben werden: {reason}. Wähle einen Ordner, den es gibt und der dir gehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} cannot be used: {reason}.</source>
   <translation>{path} kann nicht benutzt werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>{path} is no name that a file can have.</source>
   <translation>{path} ist kein Name, den eine Datei haben kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>it is no file</source>
   <translation>sie ist keine Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>it is too large</source>
   <translation>sie ist zu groß</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>it does not fit its {sum}, which is to be taken out after a change by hand</source>
   <translation>sie passt nicht zu ihrer {sum}, die nach einer Änderung von Hand herauszunehmen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Choose a folder that exists and is yours.</source>
   <translation>Wähle einen Ordner, den es gibt und der dir gehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Make room, or choose another folder.</source>
   <translation>Schaffe Platz, oder wähle einen anderen Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping.py" />
   <source>Cannot write {path}: {reason}. {advice}</source>
   <translation>{path} kann nicht geschrieben werden: {reason}. {advice}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>silent</source>
   <translation>still</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>disconnected</source>
   <translation>getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>unusable</source>
   <translation>nicht benutzbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{kinds:w} of {market:m}{others}</source>
   <translation>{kinds:w} von {market:m}{others}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source> and of {more} more</source>
   <translation> und von {more} weiteren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>a network that wants a login in the browser first does that, as in hotels and trains</source>
   <translation>das tut ein Netz, das zuerst eine Anmeldung im Browser will, wie in Hotels und Zügen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} sends elsewhere (HTTP {status}), which is not followed: {why}.</source>
   <translation>{title} schickt woandershin (HTTP {status}), dem nicht gefolgt wird: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} cannot be reached before a login to this network (HTTP 511): open a page in the browser.</source>
   <translation>{title} ist vor einer Anmeldung in diesem Netz nicht erreichbar (HTTP 511): öffne eine Seite im Browser.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} is blocked in your region (HTTP {status}): it does not serve the country you connect from.</source>
   <translation>{title} ist in deiner Region gesperrt (HTTP {status}): das Land, aus dem du dich verbindest, wird nicht bedient.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} is blocked in your region (HTTP 451): it does not serve the country you connect from.</source>
   <translation>{title} ist in deiner Region gesperrt (HTTP 451): das Land, aus dem du dich verbindest, wird nicht bedient.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} keeps this network out (HTTP 403) after too many requests or connections, for about ten minutes.</source>
   <translation>{title} sperrt dieses Netz aus (HTTP 403) nach zu vielen Anfragen oder Verbindungen, für etwa zehn Minuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} keeps this network out (HTTP 403): a firewall there or on the way, a proxy, or too many connections.</source>
   <translation>{title} sperrt dieses Netz aus (HTTP 403): eine Firewall dort oder unterwegs, ein Proxy oder zu viele Verbindungen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} has trouble of its own (HTTP {status}).</source>
   <translation>{title} hat selbst Schwierigkeiten (HTTP {status}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} answered HTTP {status} instead of opening a connection.</source>
   <translation>{title} antwortete mit HTTP {status}, statt eine Verbindung zu öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} wants a login (HTTP 401), which public data does not need: its address may have changed.</source>
   <translation>{title} will eine Anmeldung (HTTP 401), die öffentliche Daten nicht brauchen: die Adresse kann sich geändert haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} has nothing at this address (HTTP 404): it may have changed.</source>
   <translation>{title} hat unter dieser Adresse nichts (HTTP 404): sie kann sich geändert haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} has banned this network for a while (HTTP 418) after too many requests.</source>
   <translation>{title} hat dieses Netz nach zu vielen Anfragen eine Weile gesperrt (HTTP 418).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} asks to slow down (HTTP 429): too many requests from this network.</source>
   <translation>{title} bittet, langsamer zu fragen (HTTP 429): zu viele Anfragen aus diesem Netz.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>A web page came in the place of {title}'s answer: {why}.</source>
   <translation>Statt der Antwort von {title} kam eine Webseite: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} closed the connection without a word.</source>
   <translation>{title} schloss die Verbindung ohne ein Wort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} closed the connection: {meaning} (code {code}){said}.</source>
   <translation>{title} schloss die Verbindung: {meaning} (Code {code}){said}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source> and said {reason}</source>
   <translation> und sagte {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it gave no known reason</source>
   <translation>es nannte keinen bekannten Grund</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it was done</source>
   <translation>es war fertig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it is going away</source>
   <translation>es geht weg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it found a mistake in the protocol</source>
   <translation>es fand einen Fehler im Protokoll</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it does not take this kind of data</source>
   <translation>es nimmt diese Art von Daten nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it could not read our text</source>
   <translation>es konnte unseren Text nicht lesen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>we broke its rules</source>
   <translation>wir brachen seine Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>our message was too large</source>
   <translation>unsere Nachricht war zu groß</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it had an error of its own</source>
   <translation>es hatte selbst einen Fehler</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>it is overloaded</source>
   <translation>es ist überlastet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Prices, open interest and funding from before the start were asked for; liquidations from then are unknown.</source>
   <translation>Preise, offenes Interesse und Funding von vor dem Start wurden erfragt; Liquidationen von damals sind unbekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The endpoint says of its data: {remark}.</source>
   <translation>Die Gegenstelle sagt über ihre Daten: {remark}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Received through an endpoint given by the user ({hosts}), not from the venue itself.</source>
   <translation>Empfangen über eine vom Nutzer angegebene Gegenstelle ({hosts}), nicht vom Handelsplatz selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Public WebSocket feed of {title}.</source>
   <translation>Öffentlicher WebSocket-Feed von {title}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{count} markets on {titles}</source>
   <translation>{count} Märkte auf {titles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{symbol:s} on {titles}</source>
   <translation>{symbol:s} auf {titles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} lists no market that rektscope can count.</source>
   <translation>{title} führt keinen Markt, den rektscope zählen kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} did not answer within {limit:n} s: there is no list of its markets.</source>
   <translation>{title} antwortete nicht innerhalb von {limit:n} s: es gibt keine Liste seiner Märkte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} did not answer within {limit:n} s.</source>
   <translation>{title} antwortete nicht innerhalb von {limit:n} s.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} lists no markets.</source>
   <translation>{title} führt keine Märkte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} refused the question (HTTP {status}){reported}.</source>
   <translation>{title} wies die Frage ab (HTTP {status}){reported}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Asking again in {minutes} {unit}.</source>
   <translation>In {minutes} {unit} wird wieder gefragt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>minute</source>
   <translation>Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{known} of candles</source>
   <translation>{known} Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{duration:n} h</source>
   <translation>{duration:n} h</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{duration:n} min</source>
   <translation>{duration:n} min</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>open interest from {minutes}-minute steps</source>
   <translation>offenes Interesse in Schritten von {minutes} Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Asking for the hours before.</source>
   <translation>Die Stunden davor werden erfragt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The {kind} of {market:m} from before the start could not be loaded. {why}</source>
   <translation>{kind} von {market:m} von vor dem Start: nicht zu laden. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The rest of the {kind} of {market:m} from before the start could not be loaded. {why}</source>
   <translation>Der Rest von {kind} von {market:m} von vor dem Start: nicht zu laden. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>funding rates</source>
   <translation>Funding-Sätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The list of markets of {title} cannot be had. {why}</source>
   <translation>Die Liste der Märkte von {title} ist nicht zu bekommen. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The list of markets of {title} cannot be had. It does not end.</source>
   <translation>Die Liste der Märkte von {title} ist nicht zu bekommen. Sie endet nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{market} cannot be shown: {why}.</source>
   <translation>{market} kann nicht gezeigt werden: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>This machine's clock was set {way} by {seconds:n} s; receive times go on unchanged.</source>
   <translation>Die Uhr dieses Rechners wurde um {seconds:n} s {way} gestellt; Empfangszeiten gehen unverändert weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>From {since} to {until} nothing was taken in: {why}. What did not arrive afterwards is a gap.</source>
   <translation>Von {since} bis {until} wurde nichts aufgenommen: {why}. Was danach nicht kam, ist eine Lücke.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>this machine slept</source>
   <translation>dieser Rechner schlief</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>rektscope was held up, or this machine slept</source>
   <translation>rektscope wurde aufgehalten, oder dieser Rechner schlief</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{topic} of {venue} fell silent; connecting anew.</source>
   <translation>{topic} von {venue} verstummte; es wird neu verbunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{words} It was left out, and all else goes on.</source>
   <translation>{words} Es wurde ausgelassen, und alles andere geht weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The times of {title} are {apart:n} s {way} this machine's clock: one of the two is wrong. Receive times order everything here.</source>
   <translation>Die Zeiten von {title} liegen {apart:n} s {way} der Uhr dieses Rechners: eine von beiden ist falsch. Hier ordnen Empfangszeiten alles.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The open interest of {market} could not be asked for. {why}</source>
   <translation>Das offene Interesse von {market} konnte nicht erfragt werden. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Candles and open interest {hole}, were asked for afterwards; liquidations are unknown.</source>
   <translation>Kerzen und offenes Interesse {hole}, wurden danach erfragt; Liquidationen sind unbekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>from {since} to {until}, when nothing of {market} was heard</source>
   <translation>von {since} bis {until}, als von {market} nichts zu hören war</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The list of the largest accounts could not be had. {why}</source>
   <translation>Die Liste der größten Konten war nicht zu bekommen. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The share of the venue's limit must be from {least:n} to {most:n}, not {share:n}.</source>
   <translation>Der Anteil am Limit des Handelsplatzes muss von {least:n} bis {most:n} sein, nicht {share:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Line {number}: {word} is no address, write 0x and 40 digits from 0 to f.</source>
   <translation>Zeile {number}: {word} ist keine Adresse, schreibe 0x und 40 Ziffern von 0 bis f.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>And {more} more words are no addresses.</source>
   <translation>Und {more} weitere Wörter sind keine Adressen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The addresses could not be kept in {path}: {reason}.</source>
   <translation>Die Adressen konnten nicht in {path} gespeichert werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The watched addresses cannot be used. {why}</source>
   <translation>Die beobachteten Adressen können nicht benutzt werden. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Making {name} of what was recorded.</source>
   <translation>Aus dem Aufgezeichneten wird {name} gemacht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The recording of {name} has not ended yet.</source>
   <translation>Die Aufzeichnung von {name} ist noch nicht zu Ende.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Recordings cannot be kept in {folder}: {reason}.</source>
   <translation>Aufzeichnungen können nicht in {folder} liegen: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{error} The session is kept at {path}.</source>
   <translation>{error} Die Sitzung liegt in {path}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{size:n} MB</source>
   <translation>{size:n} MB</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Recording: {count:n} messages, {size:n} MB.</source>
   <translation>Aufzeichnung: {count:n} Nachrichten, {size:n} MB.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The recordings in {folder} take {size} of the {most} that they may: move some elsewhere, record into another folder, or allow more.</source>
   <translation>Die Aufzeichnungen in {folder} belegen {size} von erlaubten {most}: verschiebe einige, zeichne in einen anderen Ordner auf, oder erlaube mehr.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Only {free} are free at {folder}, and a recording leaves {kept} free: make room, or record elsewhere.</source>
   <translation>Nur {free} sind in {folder} frei, und eine Aufzeichnung lässt {kept} frei: schaffe Platz, oder zeichne woanders auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Cannot record into {folder}: {reason}.</source>
   <translation>In {folder} kann nicht aufgezeichnet werden: {reason}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The disk took no more ({reason}): the recording ended there.</source>
   <translation>Der Datenträger nahm nichts mehr an ({reason}): die Aufzeichnung endete dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The disk has less than {needed} left: the recording ended there.</source>
   <translation>Auf dem Datenträger ist weniger als {needed} frei: die Aufzeichnung endete dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The recordings in {folder} reached {quota}: this one ended there.</source>
   <translation>Die Aufzeichnungen in {folder} erreichten {quota}: diese endete dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{market} has no prices in this session; there are prices of: {known}.</source>
   <translation>{market} hat in dieser Sitzung keine Preise; Preise gibt es von: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>The session {name} has no market with prices, so there is nothing to draw.</source>
   <translation>Die Sitzung {name} hat keinen Markt mit Preisen, also ist nichts zu zeichnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{path} has changed since it was opened: open it again.</source>
   <translation>{path} hat sich seit dem Öffnen geändert: öffne es noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>This session has {columns:n} columns, and maps of several venues are summed for at most {most:n} (two weeks of minutes): import or fetch fewer days to see them together.</source>
   <translation>Diese Sitzung hat {columns:n} Spalten, und Karten mehrerer Handelsplätze werden für höchstens {most:n} (zwei Wochen Minuten) summiert: importiere oder hole weniger Tage, um sie zusammen zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{market} has no whole minute with a price by that time, so it has no map.</source>
   <translation>{market} hat bis dahin keine ganze Minute mit einem Preis, also keine Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{market} has no price by {time}, so it has no levels: choose a later time, or a market with prices.</source>
   <translation>{market} hat bis {time} keinen Preis, also keine Niveaus: wähle eine spätere Zeit oder einen Markt mit Preisen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{places} have no stretch in common: align them in another way, or look farther around.</source>
   <translation>{places} haben keinen gemeinsamen Abschnitt: lege sie anders übereinander, oder schau weiter umher.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{name} has no liquidations of what is counted, so it has no worst minute: align by start, by time of day or by moments.</source>
   <translation>{name} hat keine Liquidationen dessen, was gezählt wird, also keine schlimmste Minute: lege nach Beginn, Tageszeit oder Momenten übereinander.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{title:v}: {error}.</source>
   <translation>{title:v}: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{host} could not be reached</source>
   <translation>{host} ist nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{host} could not be reached through the proxy {proxy}</source>
   <translation>{host} ist durch den Proxy {proxy} nicht erreichbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>the certificate of {host} could not be verified</source>
   <translation>das Zertifikat von {host} konnte nicht geprüft werden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>agreeing on encryption with {host} failed</source>
   <translation>die Verschlüsselung mit {host} kam nicht zustande</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{host} did not answer within {limit:n} s</source>
   <translation>{host} antwortete nicht innerhalb von {limit:n} s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>the answer of {host} broke off ({reason})</source>
   <translation>die Antwort von {host} brach ab ({reason})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>the answer of {host} is larger than {most} MB</source>
   <translation>die Antwort von {host} ist größer als {most} MB</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>the answer of {host} is no JSON</source>
   <translation>die Antwort von {host} ist kein JSON</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>the answer of {host} broke off</source>
   <translation>die Antwort von {host} brach ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{host} sends less than {least} kB a minute</source>
   <translation>{host} schickt weniger als {least} kB in der Minute</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{host} {reason} (HTTP {status})</source>
   <translation>{host} {reason} (HTTP {status})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>asks for a key, and none is ever sent</source>
   <translation>verlangt einen Schlüssel, und es wird nie einer gesendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>refuses the question: too many were sent, or it does not answer your address; wait ten minutes</source>
   <translation>weist die Frage ab: es waren zu viele, oder deine Adresse bekommt keine Antwort; warte zehn Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>does not know the address asked</source>
   <translation>kennt die gefragte Adresse nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>has shut out your address for a while, after too many questions; wait an hour</source>
   <translation>hat deine Adresse nach zu vielen Fragen eine Weile ausgesperrt; warte eine Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>says that too many questions were sent; wait a few minutes</source>
   <translation>sagt, dass zu viele Fragen gesendet wurden; warte einige Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>does not answer in your region</source>
   <translation>antwortet in deiner Region nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>cannot be reached before a login to this network: open a page in the browser</source>
   <translation>ist vor einer Anmeldung in diesem Netz nicht erreichbar: öffne eine Seite im Browser</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>gave no response</source>
   <translation>gab keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{text} is not an address ({error}): write it as https://api.example.com.</source>
   <translation>{text} ist keine Adresse ({error}): schreibe sie als https://api.example.com.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{text} is not the address of an interface: write it as https://api.example.com.</source>
   <translation>{text} ist nicht die Adresse einer Schnittstelle: schreibe sie als https://api.example.com.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>{text} is not encrypted: only https is asked, except on this machine itself.</source>
   <translation>{text} ist nicht verschlüsselt: gefragt wird nur https, außer auf diesem Rechner selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what}, {part} of it,</source>
   <translation>{what}, davon {part},</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} is empty: enter a number.</source>
   <translation>{what} ist leer: eine Zahl eingeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} has {count} characters: give a realistic number.</source>
   <translation>{what} hat {count} Zeichen: eine realistische Zahl eingeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} is not a number: write it as {example}.</source>
   <translation>{what} {text} ist keine Zahl: schreibe sie wie {example}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} may mean {ways:or}: write it with the % sign.</source>
   <translation>{what} {text} kann {ways:or} bedeuten: schreibe es mit dem Zeichen %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} is not clear: if you mean {ways:or}, write it so.</source>
   <translation>{what} {text} ist nicht eindeutig: ist {ways:or} gemeint, schreibe es so.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} may mean {ways:or}: write the one you mean so.</source>
   <translation>{what} {text} kann {ways:or} bedeuten: schreibe das Gemeinte so.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{text} is not a market: write it as venue:SYMBOL, for example binance:BTCUSDT.</source>
   <translation>{text} ist kein Markt: schreibe ihn als handelsplatz:SYMBOL, zum Beispiel binance:BTCUSDT.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{text} may mean {candidates:or}: write the one you mean.</source>
   <translation>{text} kann {candidates:or} bedeuten: schreibe den gemeinten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{text} is not written as this venue writes its markets: write it as {candidates:or}.</source>
   <translation>{text} ist nicht so geschrieben, wie dieser Handelsplatz seine Märkte schreibt: schreibe {candidates:or}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} is no move: write it as +3% or -2.5%, or as the price it goes to.</source>
   <translation>{what} {text} ist keine Bewegung: schreibe sie als +3% oder -2.5%, oder als den Preis, zu dem sie führt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} has no direction: write +{up} or -{down}, or the price it goes to.</source>
   <translation>{what} {text} hat keine Richtung: schreibe +{up} oder -{down}, oder den Preis, zu dem sie führt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} {text} may be per cent or money: write {percent}%, or the price it goes to.</source>
   <translation>{what} {text} kann Prozent oder Geld sein: schreibe {percent}% oder den Preis, zu dem sie führt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} must be a price above zero, or a move as +3% or -3%.</source>
   <translation>{what} muss ein Preis über null sein, oder eine Bewegung wie +3% oder -3%.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} takes the mark from {mark:n} to {price:n}: give a move as +3% or -3%, or a price between a tenth and ten times the mark.</source>
   <translation>{what} führt den Mark-Preis von {mark:n} zu {price:n}: gib eine Bewegung wie +3% oder -3%, oder einen Preis zwischen einem Zehntel und dem Zehnfachen des Mark-Preises.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The deduction is larger than the maintenance margin itself: it belongs to a larger position.</source>
   <translation>Der Abzug ist größer als die Maintenance-Margin selbst: er gehört zu einer größeren Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>What backs the position covers every loss it can make: no price liquidates it.</source>
   <translation>Was die Position deckt, reicht für jeden Verlust, den sie machen kann: kein Preis liquidiert sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>What backs the position covers every loss it can make, but at {price:n} it is liquidated while it wins: its maintenance margin grows faster than its gain.</source>
   <translation>Was die Position deckt, reicht für jeden Verlust, den sie machen kann, aber bei {price:n} wird sie liquidiert, während sie gewinnt: ihre Maintenance-Margin wächst schneller als ihr Gewinn.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>bring the others with {step}, or </source>
   <translation>hole die übrigen mit {step}, oder </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The tiers of {venue}:{symbol} known here end at {cap:n} {unit} and this position goes beyond: {step}give its maintenance rate and deduction yourself.</source>
   <translation>Die hier bekannten Stufen von {venue}:{symbol} enden bei {cap:n} {unit}, und diese Position geht darüber hinaus: {step}gib ihren Maintenance-Satz und Abzug selbst an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The wallet of</source>
   <translation>Das Wallet von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>What other positions leave of the wallet,</source>
   <translation>Was andere Positionen vom Wallet lassen,</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{wallet} {available:n}{comma} does not cover the initial margin of {margin:n}.</source>
   <translation>{wallet} {available:n}{comma} deckt die Initial Margin von {margin:n} nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Even an empty wallet is not liquidated as near as {price:n}: the profit of other positions or legs stands behind it.</source>
   <translation>Selbst ein leeres Wallet wird nicht so nah wie bei {price:n} liquidiert: der Gewinn anderer Positionen steht dahinter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>No wallet is liquidated at {price:n} and alive at the mark of {mark:n}.</source>
   <translation>Kein Wallet wird bei {price:n} liquidiert und lebt beim Mark-Preis {mark:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>A leverage of {leverage:n}x is above the {most:n}x that tier {tier} of {symbol} allows at this size: choose less leverage or a smaller position.</source>
   <translation>Ein Hebel von {leverage:n}x liegt über den {most:n}x, die Stufe {tier} von {symbol} bei dieser Größe erlaubt: wähle weniger Hebel oder eine kleinere Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The position is larger than the {cap:n} {unit} at which the last tier of {symbol} ends.</source>
   <translation>Die Position ist größer als die {cap:n} {unit}, bei denen die letzte Stufe von {symbol} endet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>What backs the position, {backing:n}, is not above the {required:n} required at the entry: it would be liquidated at once.</source>
   <translation>Was die Position deckt, {backing:n}, liegt nicht über den {required:n}, die beim Einstieg verlangt sind: sie würde sofort liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>`rektscope tiers import FILE` with its own brackets or the leverage tiers that ccxt or freqtrade keep</source>
   <translation>`rektscope tiers import FILE` mit seinen eigenen Stufen oder den Hebelstufen, die ccxt oder freqtrade aufbewahren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>`--rules {venue} --maintenance-rate RATE`, its adjustment factor divided by the leverage chosen</source>
   <translation>`--rules {venue} --maintenance-rate RATE`, seinem Anpassungsfaktor durch den gewählten Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>`--maintenance-rate RATE` for this one position, as no file or address of its tiers is known here</source>
   <translation>`--maintenance-rate RATE` für diese eine Position, da hier keine Datei oder Adresse seiner Stufen bekannt ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>of no known date</source>
   <translation>von unbekanntem Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{at_most}{days} days old</source>
   <translation>{at_most}{days} Tage alt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>up to </source>
   <translation>bis zu </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The tiers of {market} are {old} and may have changed: compare them with the venue's page, or bring newer ones with {step}.</source>
   <translation>Die Stufen von {market} sind {old} und können sich geändert haben: vergleiche sie mit der Seite des Handelsplatzes, oder hole neuere mit {step}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Source: {source}.</source>
   <translation>Quelle: {source}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Tiers of {as_of}, the event of {month}.</source>
   <translation>Stufen vom {as_of}, das Ereignis vom {month}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The tiers of {venue}:{symbol} are of {as_of}, later than {day}: those in force on that day may have been others, and with them the liquidation price. {source}</source>
   <translation>Die Stufen von {venue}:{symbol} sind vom {as_of}, später als {day}: die an jenem Tag gültigen können andere gewesen sein, und mit ihnen der Liquidationspreis. {source}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Tiers of no known date.</source>
   <translation>Stufen von unbekanntem Datum.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Tiers of {as_of}: {days} days old.</source>
   <translation>Stufen vom {as_of}: {days} Tage alt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{label}; a maintenance rate of {rate:n} % at every size</source>
   <translation>{label}; ein Maintenance-Satz von {rate:n} % bei jeder Größe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{label}; tiers as of {as_of:t}{note} ({source})</source>
   <translation>{label}; Stufen vom {as_of:t}{note} ({source})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>mark value</source>
   <translation>Mark-Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>entry value</source>
   <translation>Einstiegswert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>on mark value</source>
   <translation>auf den Mark-Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>on bankruptcy value</source>
   <translation>auf den Bankrott-Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{title:rules}, maintenance on {basis:w}{fee}</source>
   <translation>{title:rules}, Maintenance auf {basis:w}{fee}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>, plus adverse funding of {rate:n} on entry value</source>
   <translation>, dazu ungünstiges Funding von {rate:n} auf den Einstiegswert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>, added margin less a fee of {rate:n}</source>
   <translation>, zugeführte Margin abzüglich einer Gebühr von {rate:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>, plus a closing fee of {rate:n} {use}</source>
   <translation>, dazu eine Schließgebühr von {rate:n} {use}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Any venue</source>
   <translation>Jeder Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Bybit since 2026</source>
   <translation>Bybit seit 2026</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Bybit until early 2026</source>
   <translation>Bybit bis Anfang 2026</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Bybit inverse of 2019</source>
   <translation>Bybit invers von 2019</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Deribit, an estimate: margin is portfolio-wide</source>
   <translation>Deribit, eine Schätzung: die Margin gilt für das ganze Portfolio</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>HTX (maintenance rate = adjustment factor / leverage)</source>
   <translation>HTX (Maintenance-Satz = Anpassungsfaktor / Hebel)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>KuCoin, older page</source>
   <translation>KuCoin, ältere Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>MEXC, older page</source>
   <translation>MEXC, ältere Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The rules {name} count no fee to close, so none can be set: leave the fee out.</source>
   <translation>Die Regeln {name} zählen keine Schließgebühr, also kann keine gesetzt werden: lass die Gebühr weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Added margin belongs to isolated positions: in cross mode put it into the wallet balance.</source>
   <translation>Zugeführte Margin gehört zu isolierten Positionen: im Cross-Modus zählt sie zum Wallet-Guthaben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Only {open:n} is open: {quantity:n} cannot be closed.</source>
   <translation>Nur {open:n} ist offen: {quantity:n} kann nicht geschlossen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Not even a position without leverage lives through a move to {price:n}.</source>
   <translation>Nicht einmal eine Position ohne Hebel überlebt eine Bewegung zu {price:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>No leverage is too high for that, and the tiers tell no maximum.</source>
   <translation>Dafür ist kein Hebel zu hoch, und die Stufen nennen keinen höchsten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>This is calculated for single positions only, and this one is a leg of a hedged pair.</source>
   <translation>Das wird nur für einzelne Positionen berechnet, und diese ist Teil eines abgesicherten Paars.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>This is calculated for hedged pairs only, and this is a single position.</source>
   <translation>Das wird nur für abgesicherte Paare berechnet, und dies ist eine einzelne Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>At that stop the rebates outweigh the loss: no size loses as much.</source>
   <translation>Bei diesem Stop überwiegen die Rückvergütungen den Verlust: keine Größe verliert so viel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>A {side} loses {losing} its entry of {entry:n}: {price:n} is not there.</source>
   <translation>Ein {side} verliert {losing} seinem Einstieg von {entry:n}: {price:n} liegt nicht dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>No price gives this position an ROE of {roe:n} %.</source>
   <translation>Kein Preis gibt dieser Position einen ROE von {roe:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The largest position is that of a leverage: give the leverage instead of the margin.</source>
   <translation>Die größte Position ist die eines Hebels: gib den Hebel statt der Margin an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The other positions hold the whole wallet: nothing more can be opened.</source>
   <translation>Die anderen Positionen belegen das ganze Wallet: nichts weiter kann eröffnet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The position has no initial margin, so there is no return on it.</source>
   <translation>Die Position hat keine Initial Margin, also keine Rendite darauf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Hedged pairs are not known under the rules {name}.</source>
   <translation>Abgesicherte Paare sind unter den Regeln {name} nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The pair's equity is not above what is required at the mark of {mark:n}.</source>
   <translation>Das Eigenkapital des Paars liegt beim Mark-Preis {mark:n} nicht über dem Verlangten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The legs and the wallet cover every loss the pair can make: no price liquidates it.</source>
   <translation>Die Positionen und das Wallet decken jeden Verlust, den das Paar machen kann: kein Preis liquidiert es.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Both legs are {side}: make them one position at their average entry.</source>
   <translation>Beide Positionen sind {side}: mach eine daraus, zu ihrem durchschnittlichen Einstieg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Isolated legs are liquidated each by itself: calculate them one by one.</source>
   <translation>Isolierte Positionen werden jede für sich liquidiert: berechne sie einzeln.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Cross margin needs the wallet balance: give it, or use isolated margin.</source>
   <translation>Cross-Margin braucht das Wallet-Guthaben: gib es an, oder nutze isolierte Margin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The leverage must be at least 1, not {leverage}; give the margin instead.</source>
   <translation>Der Hebel muss mindestens 1 sein, nicht {leverage}; gib stattdessen die Margin an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>A mark price is not a positive number: the session's marks cannot be used.</source>
   <translation>Ein Mark-Preis ist keine positive Zahl: die Mark-Preise der Sitzung können nicht benutzt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>There is no mark price from the opening on: choose an opening inside the session.</source>
   <translation>Ab der Eröffnung gibt es keinen Mark-Preis: wähle eine Eröffnung innerhalb der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>Volatility from the {returns:n} moves of {minutes} min received by {until}: {volatility:n} % a year expected for a day ahead.</source>
   <translation>Volatilität aus den {returns:n} bis {until} empfangenen Bewegungen von je {minutes} min: {volatility:n} % im Jahr, für einen Tag voraus erwartet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>A walk without drift whose volatility to come is uncertain (Student's t with 3 degrees of freedom), and rare jumps that no volatility foretells.</source>
   <translation>Ein Zufallspfad ohne Trend, dessen künftige Volatilität unsicher ist (Student-t mit 3 Freiheitsgraden), und seltene Sprünge, die keine Volatilität vorhersagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The range in brackets holds the uncertainty of the model, not only that of the data.</source>
   <translation>Der Bereich in Klammern enthält die Unsicherheit des Modells, nicht nur die der Daten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>The liquidation price stays where it is: no funding, no added margin. News is not foreseen.</source>
   <translation>Der Liquidationspreis bleibt, wo er ist: kein Funding, keine zugeführte Margin. Nachrichten sind nicht vorhergesehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>{market} has too few mark prices received by {until}: at least {least} moves between them are needed, of 1 to 60 minutes within a week.</source>
   <translation>{market} hat zu wenige bis {until} empfangene Mark-Preise: mindestens {least} Bewegungen dazwischen sind nötig, von 1 bis 60 Minuten innerhalb einer Woche.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Each wave's impact is that of all that was liquidated so far; nobody adds margin, buys the dip or pulls orders, other venues follow, and venues' own insurance and deleveraging take nothing over.</source>
   <translation>Die Wirkung jeder Welle ist die von allem, was bis dahin liquidiert wurde; niemand führt Margin zu, kauft den Rückgang oder zieht Orders zurück, andere Handelsplätze folgen, und deren Versicherung und Deleveraging übernehmen nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Each wave's impact is that of all that was liquidated so far at all these venues, on their volume together; nobody adds margin, buys the dip or pulls orders, and venues' own insurance and deleveraging take nothing over.</source>
   <translation>Die Wirkung jeder Welle ist die von allem, was bis dahin an all diesen Handelsplätzen liquidiert wurde, auf ihr Volumen zusammen; niemand führt Margin zu, kauft den Rückgang oder zieht Orders zurück, und Versicherung und Deleveraging der Handelsplätze übernehmen nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>How much of what stands would be closed by force is not known here: only what stands is told, and the price is taken to stop where the shock does.</source>
   <translation>Wie viel von dem, was steht, zwangsweise geschlossen würde, ist hier nicht bekannt: genannt ist nur, was steht, und der Preis bleibt, wo der Schock endet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>What stands is an estimate valued at the mark of the last whole column; nothing received later was used.</source>
   <translation>Was steht, ist eine Schätzung, bewertet zum Mark-Preis der letzten ganzen Spalte; nichts später Empfangenes wurde benutzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>{share:n} ({low:n} to {high:n}) of the standing {side}s</source>
   <translation>{share:n} ({low:n} bis {high:n}) der stehenden {side}s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>{whose} are expected to be closed by force where the price gets, from {basis}.</source>
   <translation>{whose} werden dort, wo der Preis hinkommt, zwangsweise geschlossen erwartet, nach {basis}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Stops, added margin and closes take the rest.</source>
   <translation>Stops, zugeführte Margin und Schließungen nehmen den Rest.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Neither volume nor moves of the day before are known: liquidations move nothing.</source>
   <translation>Weder Volumen noch Bewegungen des Tages davor sind bekannt: Liquidationen bewegen nichts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>10 M USD move the price by {move:n}</source>
   <translation>10 M USD bewegen den Preis um {move:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Impact grows with the square root of the flow: {move}, fitted on {minutes:n} minutes of the session's own trades of the day before ({explained} of their variance).</source>
   <translation>Die Wirkung wächst mit der Wurzel des Flusses: {move}, angepasst an {minutes:n} Minuten eigener Abschlüsse der Sitzung am Tag davor ({explained} ihrer Varianz).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>Impact by the square-root law with a factor of 1, not fitted: {move}, from the day's volatility of {volatility:n} and its volume of {volume:n} M USD.</source>
   <translation>Wirkung nach dem Wurzelgesetz mit Faktor 1, nicht angepasst: {move}, aus der Volatilität des Tages von {volatility:n} und seinem Volumen von {volume:n} M USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>totals {of}recorded from {since:t} to {until:t}</source>
   <translation>Summen {of}aufgezeichnet von {since:t} bis {until:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>of {coins} </source>
   <translation>von {coins} </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source> of a sampled feed</source>
   <translation> eines Stichproben-Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source> placed under recorded sums</source>
   <translation> unter aufgezeichnete Summen gesetzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scenarios.py" />
   <source>{count:n} liquidations{sampled}{placed} before {until:t}</source>
   <translation>{count:n} Liquidationen{sampled}{placed} vor {until:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The archive of {title} has no {words}{tail}.</source>
   <translation>Das Archiv von {title} hat keine {words}{tail}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The {words} of such markets in the archive of {title} end on {day}: none of {days}{tail}.</source>
   <translation>Die {words} solcher Märkte enden im Archiv von {title} am {day}: keine von {days}{tail}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The {words} of such markets in the archive of {title} begin on {day}: none of {days}{tail}.</source>
   <translation>Die {words} solcher Märkte beginnen im Archiv von {title} am {day}: keine von {days}{tail}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The {words} of {days} are not published yet: the same command fetches them later{tail}.</source>
   <translation>Die {words} von {days} sind noch nicht veröffentlicht: derselbe Befehl holt sie später{tail}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The archive of {title} has no {words} of {days}{tail}.</source>
   <translation>Das Archiv von {title} hat keine {words} von {days}{tail}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{name} cannot be fetched: {error}.</source>
   <translation>{name} kann nicht geholt werden: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{name} cannot be fetched: {host} {reason} (HTTP {status}).</source>
   <translation>{name} kann nicht geholt werden: {host} {reason} (HTTP {status}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>refuses it, which it does where too much was asked or in your region</source>
   <translation>weist es ab, was nach zu vielen Fragen oder in deiner Region geschieht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>says that too much was asked; wait a few minutes</source>
   <translation>sagt, dass zu viel gefragt wurde; warte einige Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>does not serve your region</source>
   <translation>bedient deine Region nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>is overloaded; wait a few minutes</source>
   <translation>ist überlastet; warte einige Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>gave no file</source>
   <translation>gab keine Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>The archive of {venue} does not list its files: {error}.</source>
   <translation>Das Archiv von {venue} listet seine Dateien nicht auf: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} cannot be read ({reason}).</source>
   <translation>{path} kann nicht gelesen werden ({reason}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is empty: it is no session file.</source>
   <translation>{path} ist leer: es ist keine Sitzungsdatei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is not a session file, or is damaged: it does not begin as one.</source>
   <translation>{path} ist keine Sitzungsdatei oder beschädigt: es beginnt nicht wie eine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is no session file. If it holds market data, make one of it: `rektscope import {name} --out {stem}.rekt`.</source>
   <translation>{path} ist keine Sitzungsdatei. Enthält es Marktdaten, mache eine daraus: `rektscope import {name} --out {stem}.rekt`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is a Parquet file but not a rektscope session. To turn market data into one, use `rektscope import`.</source>
   <translation>{path} ist eine Parquet-Datei, aber keine Sitzung von rektscope. Aus Marktdaten macht `rektscope import` eine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} has a description of {size} bytes; that is no session of ours.</source>
   <translation>{path} hat eine Beschreibung von {size} Bytes; das ist keine Sitzung von rektscope.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} claims to hold {rows} events; that is no session of ours.</source>
   <translation>{path} gibt an, {rows} Ereignisse zu enthalten; das ist keine Sitzung von rektscope.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} lacks or changed the columns {columns}: make it anew with `rektscope import`.</source>
   <translation>{path} fehlen die Spalten {columns}, oder sie sind geändert: mache die Datei neu mit `rektscope import`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is damaged: its description is not JSON. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: die Beschreibung ist kein JSON. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is damaged. {error} Fetch or record it anew.</source>
   <translation>{path} ist beschädigt. {error} Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is damaged: its checksums cannot be read. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: die Prüfsummen können nicht gelesen werden. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} is damaged: its description is not the one that was written. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: die Beschreibung ist nicht die geschriebene. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} has no readable format version ({version}).</source>
   <translation>{path} hat keine lesbare Formatversion ({version}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} was written by a newer rektscope (format {version}; this one reads up to {most}). Update rektscope to open it.</source>
   <translation>{path} hat ein neueres rektscope geschrieben (Format {version}; dieses liest bis {most}). Aktualisiere rektscope, um es zu öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>{path} has the impossible format version {version}: fetch or record it anew.</source>
   <translation>{path} hat die unmögliche Formatversion {version}: hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Binance shows at most one liquidation a second and market, the largest: sums are lower bounds.</source>
   <translation>Binance zeigt höchstens eine Liquidation je Sekunde und Markt, die größte: Summen sind Untergrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Bitget shows at most one liquidation a second, side and market, the largest: sums are lower bounds.</source>
   <translation>Bitget zeigt höchstens eine Liquidation je Sekunde, Seite und Markt, die größte: Summen sind Untergrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Bitget tells the amount of a liquidation in the quote coin; the quantity is that divided by its price.</source>
   <translation>Bitget nennt den Betrag einer Liquidation in der Kurswährung; die Menge ist dieser durch ihren Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>BitMEX tells the price of a liquidation's order, at about the bankruptcy price, not the fill.</source>
   <translation>BitMEX nennt den Preis der Order einer Liquidation, ungefähr den Bankrott-Preis, nicht den der Ausführung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Bybit tells the bankruptcy price of a liquidation, which lies beyond the price it was filled at.</source>
   <translation>Bybit nennt den Bankrott-Preis einer Liquidation, der jenseits des Preises der Ausführung liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>HTX tells the bankruptcy price of a liquidation, which lies beyond the price it was filled at.</source>
   <translation>HTX nennt den Bankrott-Preis einer Liquidation, der jenseits des Preises der Ausführung liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>dYdX judges margins by its oracle price, which stands here as the mark price.</source>
   <translation>dYdX beurteilt Margins nach seinem Orakel-Preis, der hier als Mark-Preis steht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>A position of dYdX that no order could close is told with its bankruptcy price, which is no fill.</source>
   <translation>Eine Position von dYdX, die keine Order schließen konnte, steht mit ihrem Bankrott-Preis hier, der keine Ausführung ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Gate does not document which side the sign of a liquidation means; it is read as the order's: negative sells.</source>
   <translation>Gate dokumentiert nicht, welche Seite das Vorzeichen einer Liquidation meint; es gilt als das der Order: negativ verkauft.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Gate tells the price of a liquidation's order, not the fill.</source>
   <translation>Gate nennt den Preis der Order einer Liquidation, nicht den der Ausführung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Hyperliquid has no public feed of liquidations.</source>
   <translation>Hyperliquid hat keinen öffentlichen Feed von Liquidationen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>OKX does not show all liquidations: sums are lower bounds.</source>
   <translation>OKX zeigt nicht alle Liquidationen: Summen sind Untergrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>OKX tells the price at which a liquidation was taken over, not the fill.</source>
   <translation>OKX nennt den Preis, zu dem eine Liquidation übernommen wurde, nicht den der Ausführung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>the map then shows estimated consumption, labelled so</source>
   <translation>die Karte zeigt dann geschätzten Verbrauch, so bezeichnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>: {rest}</source>
   <translation>: {rest}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>; {rest}</source>
   <translation>; {rest}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>mark prices</source>
   <translation>Mark-Preise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>hourly mark prices</source>
   <translation>stündliche Mark-Preise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>A reconstruction: candles, {marks}, open interest, funding and sums of liquidations are recorded; what lies between them was placed by the rules below and is flagged as placed, row by row.</source>
   <translation>Eine Rekonstruktion: Kerzen, {marks}, offenes Interesse, Funding und Summen von Liquidationen sind aufgezeichnet; was dazwischen liegt, wurde nach den Regeln unten gesetzt und ist Zeile für Zeile als gesetzt gekennzeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Trades: one every two seconds inside each 5-minute candle of the session, from the open to the nearer extreme, to the other one, to the close; volume and taker-buy volume (where recorded) add up to the candle's.</source>
   <translation>Abschlüsse: einer alle zwei Sekunden innerhalb jeder 5-Minuten-Kerze der Sitzung, von der Eröffnung zum näheren Extrem, zum anderen, zum Schluss; Volumen und Taker-Kaufvolumen (wo aufgezeichnet) ergeben die der Kerze.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Mark prices: every ten seconds in the session and four times a candle before it, following the last price, scaled within each hour so that the recorded open, high, low and close of the mark are met.</source>
   <translation>Mark-Preise: alle zehn Sekunden in der Sitzung und viermal je Kerze davor, dem letzten Preis folgend, in jeder Stunde so skaliert, dass Eröffnung, Hoch, Tief und Schluss des aufgezeichneten Mark-Preises getroffen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Auto-deleveraging closes positions of the other side against liquidated ones; it is shown by itself and in no sum of liquidations, because both are two sides of the same trades. Its sums are recorded ({source}); each row is placed.</source>
   <translation>Auto-Deleveraging schließt Positionen der anderen Seite gegen liquidierte; es wird für sich gezeigt und steht in keiner Summe von Liquidationen, weil beide zwei Seiten derselben Abschlüsse sind. Seine Summen sind aufgezeichnet ({source}); jede Zeile ist gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Rules: {label:label} ({source}).</source>
   <translation>Regeln: {label:label} ({source}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Tiers: as of {as_of}, {source}.</source>
   <translation>Stufen: vom {as_of}, {source}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>{size:n} USD / {entry:n}</source>
   <translation>{size:n} USD / {entry:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>{size:n} × {entry:n}</source>
   <translation>{size:n} × {entry:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>, with {added:n} added {margin:n}</source>
   <translation>, mit {added:n} zugeführten {margin:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Initial margin: {initial:n} {currency:w}{added}.</source>
   <translation>Initial Margin: {initial:n} {currency:w}{added}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Initial margin: V0 / leverage = {value:n} / {leverage:n} = {initial:n}{added}.</source>
   <translation>Initial Margin: V0 / Hebel = {value:n} / {leverage:n} = {initial:n}{added}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Value at entry: V0 = {sum} = {value:n} {currency}.</source>
   <translation>Wert beim Einstieg: V0 = {sum} = {value:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>What backs the position{held}: W = {backing:n} {currency}.</source>
   <translation>Was die Position deckt{held}: W = {backing:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>, with the fee to close at the bankruptcy value</source>
   <translation>, mit der Schließgebühr zum Bankrott-Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>from {floor:n} {unit} up</source>
   <translation>ab {floor:n} {unit}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>{floor:n} to {cap:n} {unit}</source>
   <translation>{floor:n} bis {cap:n} {unit}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>, deduction d = {deduction:n}{unit}</source>
   <translation>, Abzug d = {deduction:n}{unit}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Tier {number} ({reach}): maintenance rate m = {rate:n}{deduction}.</source>
   <translation>Stufe {number} ({reach}): Maintenance-Satz m = {rate:n}{deduction}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>The rate grows by {rate:n} per coin of size: m = {grown:n}.</source>
   <translation>Der Satz wächst um {rate:n} je Coin Größe: m = {grown:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Adverse funding f = {rate:n} on the entry value.</source>
   <translation>Ungünstiges Funding f = {rate:n} auf den Einstiegswert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Closing fee f = {rate:n} {use}.</source>
   <translation>Schließgebühr f = {rate:n} {use}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>The rate depends on the value sought, so V solves a quadratic: equity = V × m(V).</source>
   <translation>Der Satz hängt vom gesuchten Wert ab, also löst V eine quadratische Gleichung: Eigenkapital = V × m(V).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Its other solution, where the gain is outgrown: V = {value:n}, a price of {price:n} {currency}.</source>
   <translation>Ihre andere Lösung, wo der Gewinn überholt wird: V = {value:n}, ein Preis von {price:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Maintenance on the entry value: M = V0 × m − d = {required:n}.</source>
   <translation>Maintenance auf den Einstiegswert: M = V0 × m − d = {required:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Fee at the bankruptcy value: {paid:n}, counted into M.</source>
   <translation>Gebühr zum Bankrott-Wert: {paid:n}, in M gezählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Funding: V0 × f = {fee:n}, counted into M.</source>
   <translation>Funding: V0 × f = {fee:n}, in M gezählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>V = {named} = {filled:sum} = {value:n}.</source>
   <translation>V = {named} = {filled:sum} = {value:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Before that, at the tier's edge of {edge:n}, the requirement jumps above the equity: V is this.</source>
   <translation>Davor, am Rand der Stufe bei {edge:n}, springt die Anforderung über das Eigenkapital: V ist dieser.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>P = V / quantity = {value:n} / {size:n} = {price:n} {currency}.</source>
   <translation>P = V / Menge = {value:n} / {size:n} = {price:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>P = face / V = {size:n} / {value:n} = {price:n} {currency}.</source>
   <translation>P = Nennwert / V = {size:n} / {value:n} = {price:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Check at {price:n}: equity {equity:n}, required {required:n} {currency}.</source>
   <translation>Probe bei {price:n}: Eigenkapital {equity:n}, verlangt {required:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Bankruptcy, where equity is zero: {price:n} {currency}.</source>
   <translation>Bankrott, wo das Eigenkapital null ist: {price:n} {currency}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>{side:w} {quantity:n} at {entry:n}</source>
   <translation>{side:w} {quantity:n} zu {entry:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>Other leg: {other}. Both share one price, where the equity of both meets the requirement of both.</source>
   <translation>Gegenposition: {other}. Beide teilen einen Preis, bei dem das Eigenkapital beider die Anforderung beider trifft.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>On the other side of the mark the pair is liquidated at {price:n}.</source>
   <translation>Auf der anderen Seite des Mark-Preises wird das Paar bei {price:n} liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings.py" />
   <source>The window's settings could not be read, so it has its first arrangement; {kept}.</source>
   <translation>Die Einstellungen des Fensters waren nicht lesbar, daher hat es seine erste Anordnung; {kept}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings.py" />
   <source>the file is kept as {path}</source>
   <translation>die Datei ist aufbewahrt als {path}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings.py" />
   <source>the file {path} could not be set aside ({why})</source>
   <translation>die Datei {path} ließ sich nicht beiseitelegen ({why})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/page.py" />
   <source>Search the settings</source>
   <translation>Einstellungen durchsuchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/page.py" />
   <source>No setting holds “{typed}”. Ctrl+K searches every action, and the help when no action is called that.</source>
   <translation>Keine Einstellung enthält „{typed}“. Ctrl+K durchsucht alle Aktionen, und die Hilfe, wenn keine Aktion so heißt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>A setting could not be used. {error}</source>
   <translation>Eine Einstellung konnte nicht verwendet werden. {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>theme</source>
   <translation>Thema</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>default venue</source>
   <translation>Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The {what} {kept!r} is none of this version, and was set aside: the usual one holds.</source>
   <translation>Die Einstellung {what} {kept!r} gibt es in dieser Version nicht; sie wurde beiseitegelegt, und es gilt die übliche.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The recording folder {path} is not there; make it first or give another.</source>
   <translation>Der Aufzeichnungsordner {path} ist nicht da; zuerst anlegen oder einen anderen angeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The quota in gigabytes</source>
   <translation>Die Quote in Gigabyte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The share of the limit in percent</source>
   <translation>Der Anteil am Limit in Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>The bundled event</source>
   <translation>Das mitgelieferte Ereignis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>The start page</source>
   <translation>Die Startseite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>The session opened last</source>
   <translation>Die zuletzt geöffnete Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Per cent</source>
   <translation>Prozent</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Prices</source>
   <translation>Preise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>As usual</source>
   <translation>Wie üblich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Coins</source>
   <translation>Coins</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Dollars</source>
   <translation>Dollar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Contracts</source>
   <translation>Kontrakte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Linear</source>
   <translation>Linear</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Root</source>
   <translation>Wurzel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Quantile</source>
   <translation>Quantil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>All venues of the coin</source>
   <translation>Alle Handelsplätze der Währung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>This market</source>
   <translation>Dieser Markt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Colours of the window: dark, light, high contrast. The heat keeps its dark ground, on which it is read.</source>
   <translation>Farben des Fensters: dunkel, hell, hoher Kontrast. Die Heatmap behält ihren dunklen Grund, auf dem sie gelesen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of the window, from its next start on. Warnings of an import, and published claims, stay English.</source>
   <translation>Des Fensters, ab seinem nächsten Start. Warnungen eines Imports und veröffentlichte Behauptungen bleiben Englisch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>At start</source>
   <translation>Beim Start</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>What the window shows where it is started without a file; the first time that is the start page.</source>
   <translation>Was das Fenster zeigt, wenn es ohne Datei gestartet wird; beim ersten Mal ist das die Startseite.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of the window, and of what is typed there. Pictures, reports, films, what is copied and sent, files and commands keep 1,234.56.</source>
   <translation>Des Fensters und dessen, was dort eingegeben wird. Bilder, Berichte, Filme, Kopiertes, Gesendetes, Dateien und Befehle behalten 1,234.56.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>From the mark, the entry or my liquidation to a price: in per cent, or as a difference of prices.</source>
   <translation>Vom Markpreis, Einstieg oder meiner Liquidation zu einem Preis: in Prozent oder als Unterschied der Preise.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of liquidations, trades and positions. As usual: dollars, and of my position what its venue counts. Contracts where the size of one is known. Sums, and the levels of the map, stay in dollars.</source>
   <translation>Von Liquidationen, Abschlüssen und Positionen. Wie üblich: Dollar, und bei meiner Position, was ihr Handelsplatz zählt. Kontrakte, wo die Größe eines bekannt ist. Summen und die Niveaus der Karte bleiben in Dollar.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Whose liquidations the strip, the tape, the timeline, its chapters and the alerts count.</source>
   <translation>Wessen Liquidationen Leiste, Band, Zeitachse, ihre Kapitel und die Alarme zählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of the heat, for the market on the chart; each market remembers its own.</source>
   <translation>Der Heatmap, für den Markt in der Grafik; jeder Markt merkt sich seine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>How colours rise with USD; each market remembers its own.</source>
   <translation>Wie Farben mit USD steigen; jeder Markt merkt sich seine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>How much time a market is shown with; each market remembers its own.</source>
   <translation>Wie viel Zeit ein Markt zeigt; jeder Markt merkt sich seine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>What suits the session</source>
   <translation>Was zur Sitzung passt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>How far the prices reach around the last one; each market remembers its own.</source>
   <translation>Wie weit die Preise um den letzten reichen; jeder Markt merkt sich seine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Their length, or the shortest that the width of the chart has room for.</source>
   <translation>Ihre Länge, oder die kürzeste, für die die Breite der Grafik reicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Pane: {titles}</source>
   <translation>Teilfenster: {titles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Under the chart, on its time axis.</source>
   <translation>Unter der Grafik, auf ihrer Zeitachse.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Per cent of the position's value per side, which fees and break-even begin with.</source>
   <translation>Prozent vom Wert der Position je Seite, womit Gebühren und Break-even beginnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Shown beside UTC at the clock and at the pointer; axes, tables and pictures stay in UTC.</source>
   <translation>Neben UTC an Uhr und Zeiger; Achsen, Tabellen und Bilder bleiben in UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>For live feeds, from the next connection on; empty for what the environment says.</source>
   <translation>Für Live-Feeds, ab der nächsten Verbindung; leer für das, was die Umgebung sagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>A PEM file of the authorities to believe, where a company's own stands between; empty for the system's.</source>
   <translation>Eine PEM-Datei der Stellen, denen zu trauen ist, wo eine eigene der Firma dazwischen steht; leer für die des Systems.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Asked once a day at the start, where a publisher names an address for it; empty for never.</source>
   <translation>Wird einmal am Tag beim Start gefragt, wo ein Herausgeber eine Adresse dafür nennt; leer für nie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Where live markets are looked for at first; the other venues stay one choice away.</source>
   <translation>Wo Live-Märkte zuerst gesucht werden; die anderen bleiben eine Wahl entfernt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Where a recording is offered to be kept; empty for the folder used last.</source>
   <translation>Wo eine Aufzeichnung angeboten wird; leer für den zuletzt benutzten Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>A folder that exists</source>
   <translation>Ein vorhandener Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>A recording ends when the recordings in its folder together take this; empty for any.</source>
   <translation>Eine Aufzeichnung endet, wenn die Aufzeichnungen ihres Ordners zusammen so viel belegen; leer für beliebig.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>How much of Hyperliquid's limit of questions goes to accounts, from 1 to 90; at once. Empty for 50.</source>
   <translation>Wie viel von Hyperliquids Anfragegrenze auf Konten entfällt, von 1 bis 90; wirkt sofort. Leer für 50.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Rules, sound and messages to the desktop.</source>
   <translation>Regeln, Ton und Meldungen auf dem Desktop.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>A sound for each kind, quiet hours, and where else alerts are sent.</source>
   <translation>Ein Ton für jede Art, Ruhezeiten, und wohin Alarme sonst gesendet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Sounds, quiet hours</source>
   <translation>Töne, Ruhezeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Its parameters as text: shares of leverage, how long positions are held. It can be put back.</source>
   <translation>Seine Parameter als Text: Anteile der Hebel, Haltedauer von Positionen. Es lässt sich zurücksetzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Edit the model</source>
   <translation>Das Modell bearbeiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Addresses at Hyperliquid whose positions are shown.</source>
   <translation>Adressen bei Hyperliquid, deren Positionen gezeigt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>The list in the File menu.</source>
   <translation>Die Liste im Menü Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Forget them</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of the market on the chart; undo brings them back.</source>
   <translation>Des Marktes in der Grafik; Rückgängig bringt sie zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Remove them</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the tape</source>
   <translation>das Band</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the markets</source>
   <translation>die Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the aggregated map</source>
   <translation>die aggregierte Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the maps of other leverages</source>
   <translation>die Karten anderer Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>watched addresses</source>
   <translation>beobachtete Adressen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the accounts that are known</source>
   <translation>die bekannten Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the alerts</source>
   <translation>die Alarme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/spoken_views.py" />
   <source>From {start} to {end}, cursor at {now}.</source>
   <translation>Von {start} bis {end}, Cursor bei {now}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/spoken_views.py" />
   <source>Liquidated by then: shorts {shorts}, longs {longs} ({whose}).</source>
   <translation>Bis dahin liquidiert: Shorts {shorts}, Longs {longs} ({whose}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/spoken_views.py" />
   <source>Last chapter: {title}, {moment_utc}.</source>
   <translation>Letztes Kapitel: {title}, {moment_utc}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/spoken_views.py" />
   <source>Colours: {middle} at the middle, {full} and more at the brightest{whose}, per price row.</source>
   <translation>Farben: {middle} in der Mitte, {full} und mehr am hellsten{whose}, je Preiszeile.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/cards.py" />
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/cards.py" />
   <source>{rough_price} to {rough_price_2}</source>
   <translation>{rough_price} bis {rough_price_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/cards.py" />
   <source>shorts {usd}, longs {usd_2}</source>
   <translation>Shorts {usd}, Longs {usd_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/cards.py" />
   <source>{market}, {prices}
{usd} liquidated: {sums}</source>
   <translation>{market}, {prices}
{usd} liquidiert: {sums}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>No file yet. Drop one on the window: a session opens, anything else is shown before it is imported.</source>
   <translation>Noch keine Datei. Eine auf das Fenster ziehen: eine Sitzung öffnet sich, alles andere wird vor dem Import gezeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Look around</source>
   <translation>Umsehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Back to the chart</source>
   <translation>Zurück zur Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Show this page at every start</source>
   <translation>Diese Seite bei jedem Start zeigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Where would everyone get liquidated, and where would you?</source>
   <translation>Wo würden alle anderen liquidiert, und wo ich?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Replay an event, watch markets as they trade, or see where your own position ends. No account and no key is needed.</source>
   <translation>Ein Ereignis ansehen, Märkte im Handel beobachten oder nachsehen, wo die eigene Position endet. Kein Konto und kein Schlüssel ist nötig.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Events that come with the program</source>
   <translation>Mitgelieferte Ereignisse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Something else</source>
   <translation>Etwas anderes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Watch live…</source>
   <translation>Live beobachten…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Markets as they trade now (Ctrl+L)</source>
   <translation>Märkte, wie sie jetzt handeln (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>A day from public archives (Ctrl+D)</source>
   <translation>Ein Tag aus öffentlichen Archiven (Ctrl+D)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Open or import…</source>
   <translation>Öffnen oder importieren…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Sessions, archives, CSV, captures (Ctrl+O)</source>
   <translation>Sitzungen, Archive, CSV, Mitschnitte (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>My position</source>
   <translation>Meine Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>The leverage calculator: type a position (P)</source>
   <translation>Der Hebelrechner: eine Position eintippen (P)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Opened last</source>
   <translation>Zuletzt geöffnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source>no liquidations in these data</source>
   <translation>keine Liquidationen in diesen Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source>liquidated{value}, {scope_text}</source>
   <translation>liquidiert{value}, {scope_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source> and chapters</source>
   <translation> und Kapitel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source>{scope_note} · full bar {round_usd}</source>
   <translation>{scope_note} · voller Balken {round_usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source>margin ratio {percent}</source>
   <translation>Margin-Quote {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/strip.py" />
   <source>{moment_utc}
{size}: shorts {shorts}, longs {longs} ({whose})</source>
   <translation>{moment_utc}
{size}: Shorts {shorts}, Longs {longs} ({whose})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>To the start (Home)</source>
   <translation>Zum Anfang (Home)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>One minute back (←)</source>
   <translation>Eine Minute zurück (←)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Play (Space)</source>
   <translation>Abspielen (Space)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>One minute on (→)</source>
   <translation>Eine Minute weiter (→)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>To the end (End)</source>
   <translation>Zum Ende (End)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Moment shown</source>
   <translation>Gezeigter Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Moment shown, in the second time zone</source>
   <translation>Gezeigter Zeitpunkt in der zweiten Zeitzone</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>My moment</source>
   <translation>Mein Zeitpunkt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>What came next</source>
   <translation>Was danach kam</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Jump to a chapter of what is counted ([ and ] for the previous and the next)</source>
   <translation>Zu einem Kapitel dessen springen, was gezählt wird ([ und ] für das vorige und das nächste)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Show what happened after the cursor, dimmed (N)</source>
   <translation>Gedimmt zeigen, was nach dem Cursor geschah (N)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Playing speed (+ and −)</source>
   <translation>Tempo (+ und −)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Jump to the minute with the most liquidated, of what is counted (W)</source>
   <translation>Zur Minute mit den meisten Liquidationen springen, von dem, was gezählt wird (W)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Pause (Space)</source>
   <translation>Pause (Space)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>live for</source>
   <translation>live seit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>{duration} of</source>
   <translation>{duration} von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Estimated, none recorded,</source>
   <translation>Geschätzt, keine aufgezeichnet,</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>{what} per {bucket}, square-root scale: </source>
   <translation>{what} je {bucket}, Wurzelskala: </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window.py" />
   <source>the windows beside it</source>
   <translation>die Fenster daneben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window.py" />
   <source>Defect</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window.py" />
   <source>Map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window.py" />
   <source>There is no position to follow here: fill in its form first.</source>
   <translation>Hier ist keine Position, der gefolgt werden könnte: zuerst das Formular ausfüllen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>One minute back</source>
   <translation>Eine Minute zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>One minute on</source>
   <translation>Eine Minute weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>A quarter of an hour back</source>
   <translation>Eine Viertelstunde zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>A quarter of an hour on</source>
   <translation>Eine Viertelstunde weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>To the start</source>
   <translation>Zum Anfang</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Previous chapter</source>
   <translation>Voriges Kapitel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Next chapter</source>
   <translation>Nächstes Kapitel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Candles: {words}</source>
   <translation>Kerzen: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Every action, by name</source>
   <translation>Jede Aktion, beim Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_group.py" />
   <source>The cursors of all windows are linked: each goes to the moment that another shows, if it has it.</source>
   <translation>Die Cursor aller Fenster sind verbunden: jedes geht zu dem Zeitpunkt, den ein anderes zeigt, wenn es ihn hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_group.py" />
   <source>Windows</source>
   <translation>Fenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>&amp;Manual</source>
   <translation>&amp;Handbuch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Where are others liquidated?</source>
   <translation>Wo werden andere liquidiert?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Bright bands are prices at which many positions would be liquidated, by a model. The tags name the nearest large ones above and below. Point anywhere on the chart for the figures there.</source>
   <translation>Helle Bänder sind Preise, bei denen nach einem Modell viele Positionen liquidiert würden. Die Schilder nennen die nächsten großen darüber und darunter. Irgendwo auf die Grafik zeigen für die Zahlen dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Where am I liquidated, and was I?</source>
   <translation>Wo werde ich liquidiert, und wurde ich es?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Type a position. Its liquidation price follows the venue's own rules, is drawn on the chart, and the verdict says what became of it up to the cursor.</source>
   <translation>Eine Position eintippen. Ihr Liquidationspreis folgt den Regeln des Handelsplatzes und wird in die Grafik gezeichnet, und das Urteil sagt, was bis zum Cursor aus ihr wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>What happened, and when?</source>
   <translation>Was geschah, und wann?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Drag here, or press Space to play. W goes to the worst minute. Nothing right of the cursor is shown, as if you did not know it. F1 explains what is under the pointer; Ctrl+N begins elsewhere.</source>
   <translation>Hier ziehen, oder Space drücken zum Abspielen. W führt zur schlimmsten Minute. Rechts vom Cursor wird nichts gezeigt, als wüsstest du es nicht. F1 erklärt, was unter dem Zeiger ist; Ctrl+N beginnt anderswo.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the form of the position</source>
   <translation>das Formular der Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the feeds</source>
   <translation>die Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the chart</source>
   <translation>die Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the panes under the chart</source>
   <translation>die Teilfenster unter der Grafik</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the calculator</source>
   <translation>der Rechner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the timeline</source>
   <translation>die Zeitachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the estimate on the timeline</source>
   <translation>die Schätzung auf der Zeitachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the transport</source>
   <translation>die Steuerung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the header</source>
   <translation>die Kopfleiste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the state of the feeds</source>
   <translation>der Zustand der Feeds</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the lines of the position</source>
   <translation>die Linien der Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the words for screen readers</source>
   <translation>die Worte für Screenreader</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the map of {market}</source>
   <translation>die Karte von {market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>choosing the markets anew (Ctrl+L)</source>
   <translation>die neue Wahl der Märkte (Ctrl+L)</translation>
  </message>
 </context>
</TS>
