<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>rektscope</name>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Home</source>
   <translation>Pos1</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Up</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Down</source>
   <translation>Runter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <location filename="../../desktop/rektscope/ui/sentences/translated.py" />
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/actions.py" />
   <source>Every action of the window. `Ctrl+K` finds each by its name; the menus hold all of them.</source>
   <translation>Jede Aktion des Fensters. `Strg+K` findet jede beim Namen; die Menüs enthalten alle.</translation>
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
   <translation>&lt;br&gt;Balken und Kurven: bekannte Levels und die Schätzung dessen, was nicht bekannt ist</translation>
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
   <source>Entry price of the other position</source>
   <translation>Einstiegspreis der anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>Size of the other position</source>
   <translation>Größe der anderen Position</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
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
   <translation>Isolierte Positionen decken sich selbst: wähle dafür oben Cross.</translation>
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
   <translation>Mehr als {most_others} andere Positionen können nicht gezählt werden: entferne einige.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>another position</source>
   <translation>andere Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>There are no tiers of {symbol} any more: give its profit and maintenance instead.</source>
   <translation>Für {symbol} gibt es keine Stufen mehr: gib stattdessen Gewinn und Maintenance an.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The entry price</source>
   <translation>Der Einstiegspreis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The mark price</source>
   <translation>Der Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/account.py" />
   <source>{word} {quantity:,.10g} {unit} at {entry:,.10g}, mark {mark:,.10g} ({symbol})</source>
   <translation>{word} {quantity:,.10g} {unit} zu {entry:,.10g}, Mark {mark:,.10g} ({symbol})</translation>
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
   <translation>Bankrottpreis: {price}</translation>
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
   <translation>Schließgebühr beim Bankrott</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Break-even price</source>
   <translation>Break-even-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/costs.py" />
   <source>Funding, each</source>
   <translation>Funding, je Abrechnung</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
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
   <translation>Die Zahl der Fundings muss eine ganze Zahl sein, nicht {fundings:g}.</translation>
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
   <source>Use the price and the moment at the cursor as the opening (O)</source>
   <translation>Preis und Zeitpunkt am Cursor als Eröffnung nehmen (O)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <source>max {max_leverage:g}×</source>
   <translation>max {max_leverage:g}×</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
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
   <source>Add an entry</source>
   <translation>Einstieg hinzufügen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/ladder.py" />
   <source>Use the total</source>
   <translation>Gesamte übernehmen</translation>
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
   <translation>Eine Staffel wird nur für einzelne Positionen berechnet: nimm die Gegenposition heraus.</translation>
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
   <source>Range</source>
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
   <translation>Was {title} für Long und Short in einem Markt verlangt, ist hier nicht bekannt: nimm die Gegenposition heraus und berechne die Nettoposition, oder wähle andere Regeln.</translation>
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
   <translation>Eigene Stufen konnten nicht verwendet werden: zeige hierher.</translation>
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
   <translation>Dieselbe Position auf anderen Handelsplätzen</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The maintenance rate</source>
   <translation>Die Maintenance-Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
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
   <translation>Paare werden nicht verglichen: gib die Positionen einzeln ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source> Tiers of another time than this moment: {items} (point at a row).</source>
   <translation> Stufen aus einer anderen Zeit als dieser: {items} (auf eine Zeile zeigen).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/rules.py" />
   <source>At the same leverage and wallet, each by the rules in force there; a dollar is a dollar in any coin. Marks of the replay stay this market's.{another_time}</source>
   <translation>Mit demselben Hebel und Wallet, jeweils nach den dort geltenden Regeln; ein Dollar ist ein Dollar in jedem Coin. Die Mark-Preise der Wiedergabe bleiben die dieses Marktes.{another_time}</translation>
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
   <source>Assumed flat {rate}</source>
   <translation>Angenommen: pauschal {rate}</translation>
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
   <source>No tiers known for this market: a flat {rate} is assumed. {label}. Before fees and funding.</source>
   <translation>Für diesen Markt sind keine Stufen bekannt: pauschal {rate} angenommen. {label}. Vor Gebühren und Funding.</translation>
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
   <location filename="../../desktop/rektscope/ui/calculator/sections.py" />
   <location filename="../../desktop/rektscope/ui/palette_commands.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>Saved positions</source>
   <translation>Gespeicherte Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>Save this</source>
   <translation>Diese speichern</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/saved.py" />
   <source>Load</source>
   <translation>Laden</translation>
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
   <translation>Diese Position gehört zu {market}: zeige zuerst diesen Markt im Chart.</translation>
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
   <translation>Gewinn und größte Position</translation>
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
   <translation>Wallet für die größte Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Use</source>
   <translation>Übernehmen</translation>
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
   <translation>Größte Position mit einem Wallet von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>Use it in the position</source>
   <translation>In die Position übernehmen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <source>Use: Largest size with a wallet of</source>
   <translation>Übernehmen: Größte Position mit einem Wallet von</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/targets.py" />
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <location filename="../../desktop/rektscope/ui/pointer/price_box.py" />
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
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
   <source>Opened now.</source>
   <translation>Jetzt eröffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>What becomes of it is seen from here on.</source>
   <translation>Was daraus wird, ist von hier an zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>It opens at {moment}.</source>
   <translation>Eröffnung: {moment}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Not opened yet.</source>
   <translation>Noch nicht eröffnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Unknown.</source>
   <translation>Unbekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>No price since it was opened: import the market's mark candles to know.</source>
   <translation>Kein Preis seit der Eröffnung: importiere die Mark-Kerzen des Marktes, um es zu wissen.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
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
   <source>between {earliest} and {latest}{likely}: {candle} reached {reached} and does not show when.</source>
   <translation>zwischen {earliest} und {latest}{likely}: {candle} erreichte {reached} und sagt nicht, wann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/verdict.py" />
   <source>Alive at {clock_utc}</source>
   <translation>Am Leben um {clock_utc}</translation>
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
   <translation>Am knappsten {closest}: {percent} entfernt.</translation>
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
   <source>Price to survive</source>
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
   <source>Survive a move to</source>
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
   <source>Use: {caption}</source>
   <translation>Übernehmen: {caption}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>At most {leverage:.4g}× survives {price} on the mark.</source>
   <translation>Höchstens {leverage:.4g}× überlebt {price} im Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <source>A wallet of {money} survives {price} on the mark.</source>
   <translation>Ein Wallet von {money} überlebt {price} im Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/calculator/what_if.py" />
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
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
   <translation>Das wird nur für einzelne Positionen berechnet: nimm die Gegenposition heraus.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
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
   <translation>erwartete Zwangsschließung</translation>
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
   <translation>Vom {mark} am {moment_utc}, Levels von {markets}; alle Hebel, Modell {model}.</translation>
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
   <translation>Eine Bewegung des Mark-Preises (+3%, -2.5%) oder der Preis, auf den er geht; oder ziehe die Linie im Chart</translation>
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
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
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
   <translation>Level zeichnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/chart_commands.py" />
   <source>This alert is watched live. Switch on “Also in replay” under Alerts (E) to get it here too.</source>
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
   <source>Working</source>
   <translation>Arbeitet</translation>
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
   <source>Working…</source>
   <translation>Arbeitet …</translation>
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
   <translation>{filename} kann nicht geschrieben werden: {strerror}. Wähle einen Ordner, der dir gehört.</translation>
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
   <translation>Neben dem Chart</translation>
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
   <translation>{there} ist schon in {folder}: wähle einen anderen Ordner. Nichts wurde geschrieben.</translation>
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
   <source>Live data are not a file yet: record them (Ctrl+R), open the recording, and ask again.</source>
   <translation>Live-Daten sind noch keine Datei: zeichne sie auf (Strg+R), öffne die Aufzeichnung und frage noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/commands/shown.py" />
   <source>A picture of many shows a position by itself or with its wallet: yours has rules of your own, a hedge or other positions beside it, which a single picture shows.</source>
   <translation>Ein Bild von vielen zeigt eine Position für sich oder mit ihrem Wallet: deine hat eigene Regeln, einen Hedge oder weitere Positionen daneben, die ein einzelnes Bild zeigt.</translation>
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
   <translation>Cursor beider Charts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/dialog.py" />
   <source>Choose above what to compare with.</source>
   <translation>Wähle oben, womit verglichen wird.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Up to the cursor</source>
   <translation>Bis zum Cursor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/comparing/figures.py" />
   <source>Second minus first</source>
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
   <translation>Verglichen werden gespeicherte Sitzungen: zeichne diese auf oder öffne eine, und vergleiche dann.</translation>
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
   <source>This is what a report of a defect needs. It holds no positions, addresses, keys or names of files. Whether venues can be reached from here is added once you try them; in a terminal `rektscope doctor` does the same.</source>
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
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>system</source>
   <translation>System</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{version}, platform {platform}</source>
   <translation>{version}, Plattform {platform}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>screens</source>
   <translation>Bildschirme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>disk for recordings</source>
   <translation>Platz für Aufzeichnungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{lines} lines</source>
   <translation>{lines} Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>Last lines of the log:</source>
   <translation>Letzte Zeilen des Protokolls:</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>the environment's proxy</source>
   <translation>der Proxy der Umgebung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>no proxy</source>
   <translation>kein Proxy</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>a proxy of the environment that cannot be used</source>
   <translation>ein Proxy der Umgebung, der nicht nutzbar ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>a proxy of its own</source>
   <translation>ein eigener Proxy</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{proxy}; certificates that were chosen</source>
   <translation>{proxy}; gewählte Zertifikate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{proxy}; certificates the environment names</source>
   <translation>{proxy}; von der Umgebung genannte Zertifikate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{proxy}; certificates of the system</source>
   <translation>{proxy}; Zertifikate des Systems</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{width} × {height} at {scale:g}</source>
   <translation>{width} × {height} bei {scale:g}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/report.py" />
   <source>{size:.1f} GB free</source>
   <translation>{size:.1f} GB frei</translation>
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
   <source>Nothing but the request is sent, and nothing is installed. Settings change it.</source>
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
   <translation>Nicht in Ordnung: {items}. Was es ist, steht in den Zeilen unten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_check.py" />
   <source>All is well.</source>
   <translation>Alles ist in Ordnung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>well</source>
   <translation>in Ordnung</translation>
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
   <source>{name}: open{again}, {messages:,} messages, {bytes:,} bytes{strange}</source>
   <translation>{name}: offen{again}, {messages:,} Nachrichten, {bytes:,} Bytes{strange}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <source>{name}: not open: {problem}{again}, {messages:,} messages, {bytes:,} bytes{strange}</source>
   <translation>{name}: nicht offen: {problem}{again}, {messages:,} Nachrichten, {bytes:,} Bytes{strange}</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>behind</source>
   <translation>hinter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/diagnostics/venue_lines.py" />
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
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
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>all venues</source>
   <translation>alle Handelsplätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/estimated_text.py" />
   <source>estimated, none recorded: expected to be force-closed, {whose}</source>
   <translation>geschätzt, keine aufgezeichnet: erwartete Zwangsschließungen, {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/estimated_text.py" />
   <source>estimated, none recorded: standing levels that the price crossed, {whose}</source>
   <translation>geschätzt, keine aufgezeichnet: stehende Levels, die der Preis kreuzte, {whose}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/event_text.py" />
   <source>short squeeze</source>
   <translation>Short Squeeze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/event_text.py" />
   <source>tariff crash</source>
   <translation>Zoll-Crash</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/asking.py" />
   <source>The session runs from {format_iso} to {format_iso_2}: choose times in it.</source>
   <translation>Die Sitzung läuft von {format_iso} bis {format_iso_2}: wähle Zeiten darin.</translation>
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
   <translation>Dollar: erwartete Zwangsschließungen, dahinter die wahrscheinliche Spanne. Farben: alles, was steht.</translation>
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
   <translation>geschätzte Levels: Bestand nach Seite, Hebelklasse und Preis, verankert am Open Interest</translation>
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
   <translation>Liquidations-Heatmap von {symbol}{kind} auf {venue_title}.</translation>
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
   <source>Liquidated since {since},</source>
   <translation>Liquidiert seit {since},</translation>
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
   <translation>Levels von {leverage_label}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>no open interest: dollars assumed from turnover</source>
   <translation>kein Open Interest: Dollar aus dem Umsatz angenommen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>neither open interest nor volume: what stands is not known</source>
   <translation>weder Open Interest noch Volumen: nichts sagt, was offen ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/content.py" />
   <source>levels are estimates of {named}</source>
   <translation>Levels sind Schätzungen von {named}</translation>
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
   <translation>Levels sind Schätzungen von {named}, Dollar {kind}</translation>
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
   <translation>{value}; Levels sind Schätzungen von {model_label}; erstellt mit rektscope</translation>
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
   <translation>Mit {speed:g}-fachem Tempo würde der Film {length} s dauern, {word} als {bound:g} s: gib ein Tempo zwischen {ceil:g} und {floor:g} an.</translation>
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
   <translation>nicht bewertet</translation>
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
   <translation>Sitzung bewertet: Rang {known:.2f} der 4-Stunden-Summen bei gegebenem Preisweg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>{ratio:.2f} for {side}s</source>
   <translation>{ratio:.2f} für {side}s</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/export/score_text.py" />
   <source>session graded: expected / recorded {sides} (median 4 h)</source>
   <translation>Sitzung bewertet: erwartet / aufgezeichnet {sides} (Median 4 h)</translation>
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
   <translation>{target} gibt es schon: öffne es, oder wähle mit dem Knopf einen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/fetch/form.py" />
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
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
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <location filename="../../desktop/rektscope/ui/sentences/translated.py" />
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>All venues of the coin in one map</source>
   <translation>Alle Handelsplätze des Coins in einer Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>{market} is the only market of its coin here with prices in dollars and a map.</source>
   <translation>{market} ist hier der einzige Markt seines Coins mit Preisen in Dollar und einer Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/merging.py" />
   <source>Levels of {joined} in one map (Y)</source>
   <translation>Levels von {joined} in einer Karte (Y)</translation>
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
   <translation>Diesen Markt, seinen Coin oder alle zählen</translation>
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
   <translation>Wessen Liquidationen Leiste, Tape, Zeitachse, Kapitel und Alarme zählen; drücken für den nächsten (C)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/header/strip.py" />
   <source>Market on the chart (M for the next)</source>
   <translation>Markt im Chart (M für den nächsten)</translation>
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
   <translation>Ein Bild für einen Beitrag speichern (Strg+E)</translation>
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
   <source>Average of the hours that are known ({part})</source>
   <translation>Mittel der bekannten Stunden ({part})</translation>
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
   <translation>Chart</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Linear scale</source>
   <translation>Lineare Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/choice_menu.py" />
   <source>Root scale: small levels brighter</source>
   <translation>Wurzelskala: kleine Levels heller</translation>
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
   <translation>{at}auf {venue_title} {symbol}</translation>
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
   <source> at {known_market}</source>
   <translation> auf {known_market}</translation>
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
   <translation>Profil, Summen: bekannte Levels{leverages}, die Schätzung nur für nicht Bekanntes; Heatmap: die Schätzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>White: known liquidation levels; heat, profile and sums are the estimate of all</source>
   <translation>Weiß: bekannte Liquidationslevels; Heatmap, Profil und Summen sind die Schätzung aller</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source> of {known_market}</source>
   <translation> von {known_market}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>sums are known levels and the estimate of the rest</source>
   <translation>Summen sind bekannte Levels und die Schätzung des Rests</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>heat and sums are estimated</source>
   <translation>Heatmap und Summen sind geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/known_text.py" />
   <source>ticks at the right are known levels{where} ({coverage_text}), {how}</source>
   <translation>Striche rechts sind bekannte Levels{where} ({coverage_text}), {how}</translation>
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
   <translation>Ziehe den Griff: was darunter steht, wird nicht gezeichnet. Ein Klick auf die Worte öffnet das Menü der Skala</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/legend.py" />
   <location filename="../../desktop/rektscope/ui/panes/kinds.py" />
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
   <source>dollars of levels are relative: what stands, since it is not known what share of it is force-closed here</source>
   <translation>die Dollar der Levels sind relativ: alles, was steht, da nichts sagt, welcher Anteil hier zwangsweise geschlossen wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>dollars of levels are those expected to be force-closed, fitted on {joined}</source>
   <translation>die Dollar der Levels sind erwartete Zwangsschließungen, angepasst an {joined}</translation>
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
   <translation>{coins} auf {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected to be force-closed, by shares of {markets}</source>
   <translation>Dollar: erwartete Zwangsschließungen, nach Anteilen von {markets}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected to be force-closed</source>
   <translation>Dollar: erwartete Zwangsschließungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Dollars: expected; fitted on {count:,} liquidations before {before}</source>
   <translation>Dollar: erwartet; angepasst an {count:,} Liquidationen vor {before}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>A guess from {hours:.0f} h of mark prices alone</source>
   <translation>Eine Vermutung aus {hours:.0f} h Mark-Preisen allein</translation>
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
   <source>Estimates from {days:.0f} days of mark prices alone</source>
   <translation>Schätzungen aus {days:.0f} Tagen Mark-Preisen allein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Estimates from {days:.0f} days of trading</source>
   <translation>Schätzungen aus {days:.0f} Tagen Handel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/map_text.py" />
   <source>Levels are kept within about {reach:.{value}%} of the price of their time</source>
   <translation>Levels werden innerhalb von etwa {reach:.{value}%} des Preises ihrer Zeit behalten</translation>
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
   <source>No liquidations in these data: what the price cleared from the map is estimated</source>
   <translation>Keine Liquidationen in diesen Daten: was der Preis von der Karte räumte, ist geschätzt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Building the map: {map_progress:.0%}</source>
   <translation>Karte wird berechnet: {map_progress:.0%}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>Neither open interest nor volume in these data: what stands is not known</source>
   <translation>Weder Open Interest noch Volumen in diesen Daten: Nichts sagt, was offen ist</translation>
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
   <translation>{knows}; Dollar zeigen, was steht, nicht die erwarteten Zwangsschließungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>{knows}; dollars are relative</source>
   <translation>{knows}; Dollar sind relativ</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>No map yet: the hours before are being asked for</source>
   <translation>Noch keine Karte: die Stunden davor werden abgefragt</translation>
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
   <source>no price of this market is known so far</source>
   <translation>bisher ist kein Preis dieses Marktes bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/notes.py" />
   <source>the venue has sent no history, so it begins with the first complete minute, at {first}</source>
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
   <translation>Levels von {summed} allein: {joined} noch nicht in der Summe</translation>
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
   <translation>Levels von {joined} zusammen{alike}{left_out}</translation>
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
   <translation>Position</translation>
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
   <translation>{word} {leverage:.4g}× · ab {entry}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_labels.py" />
   <source> · {away} from entry</source>
   <translation> · {away} vom Einstieg</translation>
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
   <translation>Linie des Bankrottpreises</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/heatmap/position_lines.py" />
   <source>{accessible_name}: drag to change it</source>
   <translation>{accessible_name}: ziehe, um sie zu ändern</translation>
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
   <source>{word}, saved · liquidation {price} · {distance} from entry</source>
   <translation>{word}, gespeichert · Liquidation {price} · {distance} vom Einstieg</translation>
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
   <translation>Kein Eintrag enthält „{typed}“. Versuche ein Wort von dem, was auf dem Bildschirm steht.</translation>
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
   <translation>Heatmap</translation>
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
   <translation>Heatmap</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Colours say how much the positions are worth that would be liquidated at a price, at each moment: dark for little, pale yellow for much. What the price has crossed is gone from then on.</source>
   <translation>Farben sagen, wie viel die Positionen wert sind, die bei einem Preis liquidiert würden, zu jedem Zeitpunkt: dunkel für wenig, hellgelb für viel. Was der Preis gekreuzt hat, ist von da an fort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>A model: how many positions were opened where follows from prices, volume and open interest; where each is liquidated, from the venue's own tiers. Where the session has liquidations, they set how much of it is expected.</source>
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
   <translation>Legende</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What a colour stands for: USD standing per row of price. Drag its handle: what is below is not drawn. The buttons choose the time and the prices in view; the words open the scale, the colours and the leverages.</source>
   <translation>Wofür eine Farbe steht: USD, die je Preiszeile stehen. Ziehe den Griff: was darunter liegt, wird nicht gezeichnet. Die Knöpfe wählen Zeit und Preise im Ausschnitt; die Worte öffnen Skala, Farben und Hebel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The full scale is chosen from the map's first column, so that it does not move with what is in view.</source>
   <translation>Die volle Skala wird aus der ersten Spalte der Karte gewählt, damit sie sich nicht mit dem Ausschnitt bewegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Standing is not expected: most positions are closed before the price gets there. Figures in dollars elsewhere are what is expected to be force-closed.</source>
   <translation>Was steht, wird nicht alles erwartet: die meisten Positionen werden geschlossen, bevor der Preis dort ist. Dollarbeträge an anderen Stellen sind erwartete Zwangsschließungen.</translation>
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
   <translation>Profil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What stands at the cursor, by price: bars for each row, curves for the sum from the mark outwards, and in words how much is expected up to the edge of the view.</source>
   <translation>Was am Cursor steht, nach Preis: Balken je Zeile, Kurven für die Summe vom Mark-Preis nach außen, und in Worten, wie viel bis zum Rand des Ausschnitts erwartet wird.</translation>
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
   <translation>Das nächste starke Band von Levels über dem Mark-Preis (Shorts) und darunter (Longs), mit den dort erwarteten Zwangsschließungen und dem Abstand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Bands of the profile that hold at least half of the strongest within 5 % of the mark.</source>
   <translation>Bänder des Profils, die mindestens die Hälfte des stärksten innerhalb 5 % des Mark-Preises haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Whether the price gets there. A cluster can dissolve before that: its positions are closed or get more margin.</source>
   <translation>Ob der Preis dorthin kommt. Ein Cluster kann sich vorher auflösen: seine Positionen werden geschlossen oder bekommen mehr Margin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Candles and the price tag</source>
   <translation>Kerzen und Preisschild</translation>
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
   <translation>Preisachse</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Traded prices of the market on the chart. The tag on the axis is the last traded price.</source>
   <translation>Gehandelte Preise des Marktes im Chart. Das Schild an der Achse ist der letzte gehandelte Preis.</translation>
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
   <translation>Der Liquidations-Feed des Handelsplatzes oder das Archiv, das die Sitzung nennt. Wo nur Summen aufgezeichnet wurden, sind einzelne darunter gesetzt, was das Tape sagt.</translation>
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
   <translation>USD, die seit Beginn der Sitzung bis zum Cursor liquidiert wurden, in diesem Markt, seinem Coin oder allen Märkten. Die Beschriftung oder C drücken für einen anderen Umfang.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>mark price</source>
   <translation>Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The price by which the venue liquidates. Distances and levels go by it.</source>
   <translation>Der Preis, nach dem der Handelsplatz liquidiert. Abstände und Levels richten sich nach ihm.</translation>
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
   <translation>Open Interest</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>funding</source>
   <translation>Funding</translation>
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
   <translation>Ob gerade Daten hinzukommen. Das Zeichen sagt, wie die Feeds laufen, und öffnet ihre Liste.</translation>
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
   <translation>Zeitachse des Charts</translation>
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
   <translation>Teilfenster unter dem Chart</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/help/pointed.py" />
   <source>pane</source>
   <translation>Teilfenster</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>volume</source>
   <translation>Volumen</translation>
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
   <translation>Volumen, sein kumulatives Delta, Open Interest, Funding und Liquidationen nach Seite, auf der Zeitachse des Charts.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>entry price</source>
   <translation>Einstiegspreis</translation>
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
   <translation>Margin-Modus</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>open at the cursor</source>
   <translation>am cursor eröffnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Your position. Change one and every line, figure and verdict follows. The lines on the chart can be dragged.</source>
   <translation>Deine Position. Wird eines geändert, folgen jede Linie, Zahl und das Urteil. Die Linien im Chart lassen sich ziehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>You. A file keeps it on this machine; nothing is sent.</source>
   <translation>Du. Eine Datei bewahrt sie auf diesem Rechner; nichts wird gesendet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Your account: positions elsewhere count only if they are entered under Hedge and other positions.</source>
   <translation>Dein Konto: Positionen anderswo zählen nur, wenn sie unter „Hedge und andere Positionen“ eingetragen sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <location filename="../../desktop/rektscope/ui/importing/meaning_text.py" />
   <source>liquidation price</source>
   <translation>Liquidationspreis</translation>
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
   <translation>Margin-Regel und Maintenance-Stufen des Handelsplatzes; „Rechenweg zeigen“ hat jeden Schritt mit deinen Zahlen.</translation>
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
   <translation>Erwartete Zwangsschließungen zwischen Mark-Preis und deinem Liquidationspreis: Treibstoff auf dem Weg zu dir.</translation>
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
   <translation>am Leben</translation>
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
   <translation>Die Levels der Karte, mit Annahmen, wie stark der Preis nachgibt; sie sind dort aufgeführt.</translation>
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
   <translation>Teile zum Aufklappen: was Gebühren und Funding kosten, Einstiege in Schritten, Ziele und die größte Position, Regeln anderer Handelsplätze, Hedges, gespeicherte Positionen und der Rechenweg.</translation>
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
   <translation>Tape</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>tape</source>
   <translation>Tape</translation>
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
   <translation>Handelsplätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>The levels of every venue of the coin that has prices here, added up. The button says how many are in it.</source>
   <translation>Die Levels jedes Handelsplatzes des Coins, der hier Preise hat, zusammengezählt. Der Knopf sagt, wie viele darin sind.</translation>
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
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>score</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>How well the map agreed with what was then liquidated, beside simple rules.</source>
   <translation>Wie gut die Karte zu dem passte, was dann liquidiert wurde, neben einfachen Regeln.</translation>
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
   <translation>große Trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>prints</source>
   <translation>trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>Trades above a size beside bursts of liquidations, and who was the aggressor in each.</source>
   <translation>Trades über einer Größe neben Schüben von Liquidationen, und wer jeweils der Aggressor war.</translation>
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
   <translation>Der Markt im Chart, und in jedem gezeigten Markt gewählte Preise und angehakte gespeicherte Positionen: live, auch während eine Wiedergabe gezeigt wird, und in einer Wiedergabe, wenn man es einschaltet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/entries.py" />
   <source>What is not received; clusters, and the position in the form, while its market is not on the chart.</source>
   <translation>Was nicht empfangen wird; Cluster, und die Position im Formular, solange ihr Markt nicht im Chart ist.</translation>
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
   <translation>Positionen, die Konten wirklich in dem Coin halten, mit ihren eigenen Liquidationspreisen, und wie viel vom Open Interest sie sind: weiß neben der Schätzung, oder mit der Schätzung nur für den Rest (Umschalt+G).</translation>
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
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>Five minutes with the bundled event</source>
   <translation>Fünf Minuten mit dem mitgelieferten Ereignis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>How the levels are estimated</source>
   <translation>Wie die Levels geschätzt werden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>How true the map is</source>
   <translation>Wie gut die Karte trifft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>Venues</source>
   <translation>Handelsplätze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>Questions that traders ask</source>
   <translation>Fragen, die Trader stellen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>In Python</source>
   <translation>In Python</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>The session file</source>
   <translation>Die Sitzungsdatei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>Security</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>What it is not</source>
   <translation>Was es nicht ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/help/pages.py" />
   <source>The model of the map</source>
   <translation>Das Modell der Karte</translation>
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
   <source>in the field Venue</source>
   <translation>im Feld Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>in the field Symbol</source>
   <translation>im Feld Symbol</translation>
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
   <translation>wenn ein Satz oben danach fragt: --keep first --as vol=volume_coins</translation>
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
   <source>where the files do not say: binance, bybit, …</source>
   <translation>wenn die Dateien es nicht sagen: binance, bybit, …</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <location filename="../../desktop/rektscope/ui/live/market_list.py" />
   <source>Symbol</source>
   <translation>Symbol</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>where the files do not say: BTCUSDT, …</source>
   <translation>wenn die Dateien es nicht sagen: BTCUSDT, …</translation>
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
   <source>numbers in place of addresses</source>
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
   <source>say it with --as</source>
   <translation>--as sagt sie</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>choose it in the list above</source>
   <translation>die Liste oben sagt sie</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>Note: {warning}</source>
   <translation>Hinweis: {warning}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>{target} is one of the files to import: give the session another name.</source>
   <translation>{target} ist eine der zu importierenden Dateien: gib der Sitzung einen anderen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>{target} exists: give the session another name, or choose it with the button to replace it.</source>
   <translation>{target} gibt es schon: gib der Sitzung einen anderen Namen, oder wähle sie mit dem Knopf, um sie zu ersetzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>with --venue</source>
   <translation>mit --venue</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/importing/dialog.py" />
   <source>with --symbol</source>
   <translation>mit --symbol</translation>
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
   <source>volume USD</source>
   <translation>Volumen in USD</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
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
   <source>blocks this network</source>
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
   <source>{venue} asked to slow down: there is {times:.1f} times as long between two requests, and less each minute.</source>
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
   <source>Desktop notification</source>
   <translation>Am Desktop anzeigen</translation>
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
   <source>A sound for each kind, quiet hours, and services that alerts are sent to</source>
   <translation>Ein Ton für jede Art, Ruhezeiten und Dienste, an die Alarme gehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Rules fire while a session plays too, on what was known at the cursor. Otherwise they fire live only.</source>
   <translation>Regeln lösen auch aus, während eine Sitzung spielt, nach dem, was am Cursor bekannt war. Sonst nur live.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/alert_form.py" />
   <source>Nearer distances, written as 1 / 0.5; reaching my liquidation is an alert of its own.</source>
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
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <source>Asking what {markets} is…</source>
   <translation>Angefragt: {markets}…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <source>Asking what {markets} are…</source>
   <translation>Angefragt: {markets}…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <source> Meanwhile this is a replay; press Replay to give up.</source>
   <translation> Inzwischen ist dies eine Wiedergabe; drücke „Wiedergabe“, um aufzugeben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <source>{reason} Trying again in {wait_s:.0f} s.{meanwhile}</source>
   <translation>{reason} Neuer Versuch in {wait_s:.0f} s.{meanwhile}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/feed_opener.py" />
   <source>{reason} Trying again now.{meanwhile}</source>
   <translation>{reason} Neuer Versuch läuft.{meanwhile}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_badge.py" />
   <source>Feeds: {words}</source>
   <translation>Feeds: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>● live</source>
   <translation>● live</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>○ waiting</source>
   <translation>○ wartet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ silent</source>
   <translation>▲ stumm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ left out</source>
   <translation>▲ ausgelassen</translation>
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
   <source>● connected</source>
   <translation>● verbunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>○ connecting</source>
   <translation>○ verbindet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>▲ disconnected</source>
   <translation>▲ getrennt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_panel.py" />
   <source>okx:DOGE-USDT-SWAP</source>
   <translation>okx:DOGE-USDT-SWAP</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>HTX coin-margined swaps</source>
   <translation>HTX Coin-Margin-Swaps</translation>
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
   <source>State of the requests for accounts</source>
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
   <translation>Kein Feed ist verbunden: das Gezeigte kommt aus einer Datei. Wähle Live, um Märkte zu sehen, während gehandelt wird.</translation>
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
   <translation>Alle Feeds laufen: jeder war in den letzten {within} zu hören.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{count} · {begun:,} of {topics:,} begun</source>
   <translation>{count} · {begun:,} von {topics:,} begonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>Connected; {begun:,} of {topics:,} topics have begun. Of the others nothing is known yet.</source>
   <translation>Verbunden; {begun:,} von {topics:,} Themen haben begonnen. Von den übrigen ist noch nichts bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/health_text.py" />
   <source>{begun:,} of {topics:,} topics have begun</source>
   <translation>{begun:,} von {topics:,} Themen haben begonnen</translation>
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
   <translation>Falsch gelesen</translation>
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
   <translation>Zu diesem Zeitpunkt sind keine Positionen von Konten in diesem Coin bekannt. Live bei Hyperliquid werden sie von selbst gefunden; eine Sitzung hat sie, wo sie aufgezeichnet oder importiert wurden.</translation>
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
   <translation>Was live ist, wird in eine Datei aufgezeichnet; Strg+R beendet das</translation>
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
   <translation>Quartal 26. Sep 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/market_picker.py" />
   <source>↑ ↓ choose · Shift+Return ticks one more · Return watches · or write it in full: okx:BTC-USDT-SWAP</source>
   <translation>↑ ↓ wählen · Umschalt+Eingabe hakt noch einen an · Eingabe beobachtet · oder ganz ausschreiben: okx:BTC-USDT-SWAP</translation>
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
   <translation>Tippe einen Coin oder ein Symbol, oder wähle einen Handelsplatz, um seine Märkte zu sehen.</translation>
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
   <translation>Die ersten {most_shown} von {count:,}: tippe mehr, um sie einzugrenzen.</translation>
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
   <source>This desktop accepts no notifications: alerts show in the window, and sound if that is on.</source>
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
   <translation>Live läuft nichts, was sich aufzeichnen ließe: wähle zuerst einen Markt (Strg+L).</translation>
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
   <translation>Noch wird niemand beobachtet. Hyperliquid ist der eine Handelsplatz, an dem jeder Positionen nach Adresse nachsehen kann. Nach denen der hier hinzugefügten Adressen wird immer wieder gefragt, und ihre Liquidationspreise werden auf der Karte ihres Coins als beobachtet gezeichnet, getrennt von der Schätzung.</translation>
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
   <source>Updated</source>
   <translation>Aktualisiert</translation>
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
   <translation>Füge zuerst mindestens eine Adresse ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/live/watch_list.py" />
   <source>Select the addresses to remove first.</source>
   <translation>Wähle zuerst die Adressen, die entfernt werden sollen.</translation>
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
   <translation>die Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/map_panels.py" />
   <source>the score beside the known book</source>
   <translation>die Bewertung neben dem bekannten Bestand</translation>
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
   <source>Change what you like, give it a name, and use it: pictures and exports say the name. The dollars of a model of your own are calibrated by the session's liquidations alone, or are relative.</source>
   <translation>Ändere, was dir besser scheint, gib dem Modell einen Namen und benutze es: Bilder und Exporte nennen den Namen. Die Dollar eines eigenen Modells eichen allein die Liquidationen der Sitzung, oder sie sind relativ.</translation>
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
   <source>The desktop notification failed ({name}): alerts show in the window.</source>
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
   <source>Except for my liquidation</source>
   <translation>Außer bei meiner Liquidation</translation>
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
   <translation>{text!r:.20} ist keine Tageszeit: schreibe sie als 22:00.</translation>
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
   <translation>Mit einem Bild des Charts</translation>
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
   <translation>{why}; die Nachricht wurde nicht angenommen. Prüfe Adresse und Token.</translation>
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
   <source>The number format {kept!r} is not known to this version, and was set aside: numbers are written {usual}.</source>
   <translation>Das Zahlenformat {kept!r} gibt es in dieser Fassung nicht; es wurde verworfen, Zahlen stehen als {usual} da.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/number_choice.py" />
   <source>The unit of distances {kept!r} is not known to this version, and was set aside: they are in per cent.</source>
   <translation>Die Einheit der Abstände {kept!r} gibt es in dieser Fassung nicht; sie wurde verworfen, Abstände stehen in Prozent da.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/number_choice.py" />
   <source>The unit of sizes {kept!r} is not known to this version, and was set aside: each has its usual one.</source>
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
   <translation>{cells} Shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/market_cards.py" />
   <source>{cells} longs</source>
   <translation>{cells} Longs</translation>
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
   <source>Change over 24 h minus that of the session's first Bitcoin market</source>
   <translation>Änderung über 24 h ohne die des ersten Bitcoin-Marktes der Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>The nearest cluster of shorts' levels above the mark: distance and what is expected of it</source>
   <translation>Der nächste Cluster der Levels von Shorts über dem Mark-Preis: Abstand und was davon erwartet wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tables.py" />
   <source>The nearest cluster of longs' levels below the mark: distance and what is expected of it</source>
   <translation>Der nächste Cluster der Levels von Longs unter dem Mark-Preis: Abstand und was davon erwartet wird</translation>
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
   <translation>Tape der Liquidationen</translation>
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
   <source>Liquidations are {part}; of the rest nobody knows.</source>
   <translation>Liquidationen sind {part}; vom Rest ist nichts bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> of {scope_text}</source>
   <translation> von {scope_text}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source>This session holds no liquidation data{where}. Import the venue's liquidations together with the prices (Ctrl+O), or watch it live (Ctrl+L), where they are received.</source>
   <translation>Diese Sitzung enthält keine Liquidationsdaten{where}. Importiere die Liquidationen des Handelsplatzes mit den Preisen (Strg+O), oder verfolge den Markt live (Strg+L), wo sie empfangen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> of {word}</source>
   <translation> von {word}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/overview/tape.py" />
   <source> on {venue_title}</source>
   <translation> auf {venue_title}</translation>
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
   <translation>Kleinste gezeigte Größe: wähle eine, oder tippe sie als 250k oder 2.5M</translation>
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
   <source>Load {name}</source>
   <translation>{name} laden</translation>
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
   <source>; volume without a taker side is left out</source>
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
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>not known by now</source>
   <translation>bis jetzt nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>known for {known} of {whole}</source>
   <translation>für {known} von {whole} bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>No liquidation of what is counted is recorded here, so there is no worst minute.</source>
   <translation>Von dem, was gezählt wird, ist hier keine Liquidation aufgezeichnet; es gibt also keine schlimmste Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>Of what is counted only sums of longer stretches are recorded, so there is no worst minute.</source>
   <translation>Von dem, was gezählt wird, sind nur Summen längerer Zeiträume aufgezeichnet; es gibt also keine schlimmste Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>Of what is counted only sums are recorded, and no single liquidation: nobody knows the largest.</source>
   <translation>Von dem, was gezählt wird, sind nur Summen aufgezeichnet und keine einzelne Liquidation: Die größte kennt niemand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/part_known.py" />
   <source>Of what is counted only sums of other stretches are recorded: nobody knows the worst sixty minutes.</source>
   <translation>Von dem, was gezählt wird, sind nur Summen anderer Zeiträume aufgezeichnet: Die schlimmsten sechzig Minuten kennt niemand.</translation>
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
   <translation>Level bei {price} zeichnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Remove the alert at {of_level}</source>
   <translation>Alarm bei {of_level} entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/chart_menu.py" />
   <source>Remove the level at {of_level}</source>
   <translation>Level bei {of_level} entfernen</translation>
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
   <translation>Von dir gezeichnetes Level</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/drawn_levels.py" />
   <source>Alert</source>
   <translation>Alarm</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/pointer/drawn_levels.py" />
   <source>Level</source>
   <translation>Level</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/position_views.py" />
   <source>There is no position to follow here: fill in its form first.</source>
   <translation>Hier ist keine Position, der gefolgt werden könnte: fülle zuerst das Formular aus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/position_views.py" />
   <source>No price comes after the opening of your position, so there is nothing to follow.</source>
   <translation>Nach der Eröffnung der Position kommt kein Preis, es gibt also nichts zu verfolgen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>aggressor</source>
   <translation>Aggressor</translation>
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
   <translation>Wer gehandelt hat, ist nicht bekannt: die Trades dieser Sitzung wurden aus Kerzen gesetzt. Ein Tag aus dem Archiv des Handelsplatzes (Strg+D) oder eine Aufzeichnung hat echte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Who traded is not known: this session holds no trades of the market. A day of the venue's archive (Ctrl+D) or a recording has them.</source>
   <translation>Wer gehandelt hat, ist nicht bekannt: diese Sitzung enthält keine Trades des Marktes. Ein Tag aus dem Archiv des Handelsplatzes (Strg+D) oder eine Aufzeichnung hat sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/prints/panel.py" />
   <source>Fills of one millisecond and side are one print. The aggressor removed liquidity, the other side rested in the book. With: in the direction of the forced orders, maybe these themselves. Against: into them.</source>
   <translation>Ausführungen derselben Millisekunde und Seite sind ein Trade. Der Aggressor nahm Liquidität, die andere Seite lag im Buch. Mit: in Richtung der erzwungenen Orders, vielleicht diese selbst. Gegen: ihnen entgegen.</translation>
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
   <source>Prints and bursts of at least</source>
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
   <source>At: where the price enters the cluster. Expected by force: once the price has crossed it. 24 h, 4 h, 1 h: the chance that it gets there, by how it moved so far. In 24 h: the two multiplied.</source>
   <translation>Bei: wo der Preis in den Cluster eintritt. Erwartete Zwangsschließung: wenn der Preis ihn durchquert hat. 24 h, 4 h, 1 h: die Wahrscheinlichkeit, dass er hinkommt, nach seiner bisherigen Bewegung. In 24 h: das eine mal das andere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/reach/panel.py" />
   <source>Clusters</source>
   <translation>Cluster</translation>
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
   <translation>Nächster großer Cluster {where} dem Preis: {cluster_sentence}</translation>
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
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>the list of markets</source>
   <translation>die Liste der Märkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>There is no position in the form: enter one, or paste fills.</source>
   <translation>Im Formular ist keine Position: gib eine ein, oder füge Ausführungen ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/asking.py" />
   <source>The position is not open yet at the moment shown: go on to a later one.</source>
   <translation>Die Position ist zum gezeigten Zeitpunkt noch nicht offen: geh zu einem späteren.</translation>
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
   <translation>{which} alle später als der gezeigte Zeitpunkt: geh zu einem späteren.</translation>
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
   <source>Paste fills for a report on the position that they make: an export or answer of Binance, Bybit, OKX, Bitget or Hyperliquid, or lines such as
2025-07-13T12:00Z sell 2.5 @ 119,038.3

Left empty, the report is on the form's position.</source>
   <translation>Ausführungen einfügen, für einen Bericht über die Position, die sie ergeben: ein Export oder eine Antwort von Binance, Bybit, OKX, Bitget oder Hyperliquid, oder Zeilen wie
2025-07-13T12:00Z sell 2.5 @ 119,038.3

Bleibt es leer, ist der Bericht über die Position des Formulars.</translation>
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
   <translation>Der Bericht als Text</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Make the report</source>
   <translation>Bericht erstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/dialog.py" />
   <source>Copy the words</source>
   <translation>Text kopieren</translation>
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
   <source>as the fills say</source>
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
   <translation>{path} kann nicht geschrieben werden: {strerror}. Wähle einen Ordner, den es gibt und der dir gehört.</translation>
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
   <translation>durch Deleveraging geschlossen {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>closed {when}</source>
   <translation>geschlossen {when}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>alive {when}</source>
   <translation>am Leben {when}</translation>
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
   <translation>Knappste Momente davor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>Closest calls</source>
   <translation>Knappste Momente</translation>
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
   <source>{price}, {away} from entry</source>
   <translation>{price}, {away} vom Einstieg</translation>
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
   <translation>Deleveraging</translation>
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
   <translation>vorher war es nie knapp</translation>
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
   <source>, known for {known} of {whole}</source>
   <translation>, für {known} von {whole} bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>no {words} in these data</source>
   <translation>keine {words} in diesen Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>what was liquidated then is not known</source>
   <translation>was da liquidiert wurde, ist nicht bekannt</translation>
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
   <source>not recorded: of these liquidations there are sums alone</source>
   <translation>nicht aufgezeichnet: Von diesen Liquidationen gibt es nur Summen</translation>
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
   <source>None found</source>
   <translation>Keine gefunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/report/wording.py" />
   <source>no {looked_for} saves it in this session</source>
   <translation>keine {looked_for} rettet sie in dieser Sitzung</translation>
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
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
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
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
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
   <source>{side}, {stretches:,} stretches</source>
   <translation>{side}, {stretches:,} Abschnitte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/known_worker.py" />
   <source>known score</source>
   <translation>bekannte Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>map</source>
   <translation>Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>distance</source>
   <translation>Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>volume x distance</source>
   <translation>Volumen × Abstand</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>volume x new extremes</source>
   <translation>Volumen × neue Extreme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>open-interest changes</source>
   <translation>Änderungen des Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>uniform</source>
   <translation>gleichmäßig</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>nearest-first</source>
   <translation>Nächstes zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>farthest-first</source>
   <translation>Weitestes zuerst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>volume profile</source>
   <translation>Volumenprofil</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>{market} longs</source>
   <translation>{market} Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/names.py" />
   <source>{market} shorts</source>
   <translation>{market} Shorts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grades the map against what was liquidated in this session: the same as `rektscope score`, with all leverages. It may take some seconds a market and day; the window goes on meanwhile.</source>
   <translation>Bewertet die Karte an dem, was in dieser Sitzung liquidiert wurde: dasselbe wie `rektscope score`, mit allen Hebeln. Es kann einige Sekunden je Markt und Tag dauern; das Fenster läuft inzwischen weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>What was liquidated elsewhere can be graded against with `rektscope score … --totals FILE`.</source>
   <translation>An dem, was anderswo liquidiert wurde, bewertet `rektscope score … --totals FILE`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grade this session</source>
   <translation>Diese Sitzung bewerten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Beginning…</source>
   <translation>Beginnt…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Cancelled; nothing was graded.</source>
   <translation>Abgebrochen; nichts wurde bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Grading {market}, {done} of {whole}…</source>
   <translation>{market} wird bewertet, {done} von {whole}…</translation>
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
   <translation>Fortschritt der Bewertung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <location filename="../../desktop/rektscope/ui/window_actions.py" />
   <source>Score of the map</source>
   <translation>Bewertung der Karte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Score of the map as a picture; the tables below have the same figures</source>
   <translation>Bewertung der Karte als Bild; die Tabellen darunter haben dieselben Zahlen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/panel.py" />
   <source>Not graded: {items}: {reason}</source>
   <translation>Nicht bewertet: {items}: {reason}</translation>
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
   <source>1. Given the path: rank correlation</source>
   <translation>1. Bei bekanntem Preisweg: Rangkorrelation</translation>
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
   <translation>Bewertung der Karte: {names}</translation>
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
   <source>1. Given how the price went, does the map rank the 4-hour totals?</source>
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
   <source>3. Ahead of time, given only how far the price goes, what does the map add?</source>
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
   <source>no window of {least_orders} single liquidations of a side while the price entered {least_rows} rows of {width}</source>
   <translation>kein Fenster mit {least_orders} einzelnen Liquidationen einer Seite, während der Preis {least_rows} Zeilen zu {width} betrat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/scoring/sections.py" />
   <source>Too few liquidations to grade: {why}.</source>
   <translation>Zu wenige Liquidationen für eine Bewertung: {why}.</translation>
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
   <translation>Live-Daten wachsen, während sie bewertet würden: zeichne sie auf (Strg+R), öffne die Aufzeichnung und frage noch einmal.</translation>
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
   <translation>Mein Rekt oder knappster Moment</translation>
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
   <translation>Level zeichnen…</translation>
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
   <translation>Gezeichnete Levels und Alarme entfernen</translation>
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
   <translation>Gezeichnete Levels und Alarme</translation>
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
   <translation>Cluster, und die Wahrscheinlichkeit jedes einzelnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>levels, walls, probability, nearest</source>
   <translation>Levels, Wände, Wahrscheinlichkeit, nächste</translation>
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
   <source>Account requests, %</source>
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
   <translation>Was ist das? Hilfe zu dem, was unter dem Zeiger ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/search_words.py" />
   <source>explain, tooltip, manual</source>
   <translation>erklären, Handbuch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{address} is no address of a file of an archive.</source>
   <translation>{address} ist keine Adresse einer Archivdatei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>No public archive of {venue} is known here; there are those of {archives}. Files that you have are read by `rektscope import`.</source>
   <translation>Von {venue} ist hier kein öffentliches Archiv bekannt; es gibt die von {archives}. Dateien, die du schon hast, liest `rektscope import`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>The archive of {venue} has no market that is written {symbol}.</source>
   <translation>Im Archiv von {venue} wird kein Markt {symbol} geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>--archive {text}: write it as VENUE=URL, where VENUE is one of {archives}.</source>
   <translation>--archive {text}: schreibe VENUE=URL, mit einem Handelsplatz aus {archives}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{strip} is no day: write it as 2025-10-10, or as 2025-10-10..2025-10-12 for several.</source>
   <translation>{strip} ist kein Tag: schreibe 2025-10-10, oder 2025-10-10..2025-10-12 für mehrere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{strip} runs backwards: write it as {last}..{first}.</source>
   <translation>{strip} läuft rückwärts: schreibe {last}..{first}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{strip} are {count:n} days: ask for at most {most_days} at once.</source>
   <translation>{strip} sind {count:n} Tage: auf einmal sind höchstens {most_days} möglich.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{strip} is no history: write it in days, as 5d, and at most {most_days}d.</source>
   <translation>{strip} ist keine Vorgeschichte: schreibe sie in Tagen, etwa 5d, und höchstens {most_days}d.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>is still running</source>
   <translation>läuft noch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>lies in the future</source>
   <translation>liegt in der Zukunft</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{day} {state} (today is {today} UTC), and an archive has whole days: ask for {yesterday} at the latest, or watch it with `rektscope live`.</source>
   <translation>{day} {state} (heute ist {today} UTC), und ein Archiv hat nur ganze Tage: wähle spätestens {yesterday}, oder verfolge den Tag mit `rektscope live`.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source> (it is a web page)</source>
   <translation> (es ist eine Webseite)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>a web page</source>
   <translation>eine Webseite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>something else</source>
   <translation>etwas anderes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>Instead of {name} came {what}, so it is not taken. If this network asks for a login, open a page in the browser first; otherwise the archive may have moved.</source>
   <translation>Statt {name} kam {what}; das wird nicht übernommen. Verlangt dieses Netz eine Anmeldung, öffne zuerst eine Seite im Browser; sonst ist das Archiv vielleicht umgezogen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source> What came is kept, and the same command goes on from there.</source>
   <translation> Was ankam, bleibt erhalten, und ein neuer Abruf macht dort weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{name} cannot be fetched: {error}.{kept}</source>
   <translation>{name} lässt sich nicht abrufen: {error}.{kept}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{hostname} is in trouble (HTTP {status})</source>
   <translation>{hostname} hat Störungen (HTTP {status})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>was {what}</source>
   <translation>war {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>was damaged</source>
   <translation>war beschädigt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>The checksum of {name} cannot be read{content}, so the file is not taken.</source>
   <translation>Die Prüfsumme von {name} ist nicht lesbar{content}, die Datei wird daher nicht übernommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>no {what:w} file</source>
   <translation>keine {what:w}-Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>did not agree with its published checksum</source>
   <translation>passte nicht zu ihrer veröffentlichten Prüfsumme</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{error}: wait for the other fetch, then run this one again.</source>
   <translation>{error}: warte, bis der andere Abruf fertig ist, und starte diesen dann noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>make room and run it again, it goes on from there</source>
   <translation>schaffe Platz und starte noch einmal, der Abruf macht dort weiter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>make the folder writable</source>
   <translation>gib Schreibrechte auf den Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>Cannot write {path}: {what}; {advice}.</source>
   <translation>{path} kann nicht geschrieben werden: {what}; {advice}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{name} was downloaded twice and {wrong} both times, so it is not taken.</source>
   <translation>{name} wurde zweimal geladen und {wrong} beide Male; sie wird daher nicht übernommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{name} has no end: no file of an archive is so large.</source>
   <translation>{name} hört nicht auf: so groß ist keine Datei eines Archivs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>looking up</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>The archive of {title} has no prices of {symbol} for {days}, so there is no session to make. {reasons} Check the symbol, and that it traded then.</source>
   <translation>Das Archiv von {title} hat für {days} keine Preise von {symbol}, also lässt sich keine Sitzung daraus machen. {reasons} Prüfe das Symbol, und ob es damals gehandelt wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>The trades of these days are {sizes} packed, more than fit into one session: ask for fewer days.</source>
   <translation>Die Trades dieser Tage sind gepackt {sizes} groß, mehr als in eine Sitzung passt: wähle weniger Tage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{bytes_to_fetch} are to be fetched, and {free} are free for {folder}: make room, or ask for fewer days.</source>
   <translation>Abzurufen sind {bytes_to_fetch}, frei sind {free} für {folder}: schaffe Platz, oder wähle weniger Tage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>What the archive has cannot be used as it is: {error}</source>
   <translation>Was das Archiv hat, lässt sich so nicht verwenden: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>one-minute candles</source>
   <translation>Minutenkerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{texts} more stretches</source>
   <translation>{texts} weitere Abschnitte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>not in the archive</source>
   <translation>nicht im Archiv</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>not begun</source>
   <translation>nicht begonnen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>not published yet</source>
   <translation>noch nicht veröffentlicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>The archive of {venue} names a file on {hostname}, which is none of its hosts and is not asked.</source>
   <translation>Das Archiv von {venue} nennt eine Datei auf {hostname}; das ist keiner seiner Rechner und wird nicht gefragt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{host} redirects without end</source>
   <translation>{host} verweist endlos von einer Stelle zur nächsten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{hostname} redirects to {target}, which is not followed</source>
   <translation>{hostname} verweist auf {target}, dem nicht gefolgt wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{host} redirects elsewhere (HTTP {status}), which is not followed</source>
   <translation>{host} verweist anderswohin (HTTP {status}), dem nicht gefolgt wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>the proxy {proxy} asks for a user and a password, or does not take those given: write it as {scheme}://USER:PASSWORD@HOST:PORT</source>
   <translation>der Proxy {proxy} verlangt Benutzer und Passwort oder nimmt die angegebenen nicht: schreibe ihn als {scheme}://USER:PASSWORD@HOST:PORT</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{host} redirects to what is not an address, which is not followed</source>
   <translation>{host} verweist auf etwas, das keine Adresse ist; dem wird nicht gefolgt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>correct {bundles}</source>
   <translation>berichtige {bundles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>{symbol} is no swap or future of OKX</source>
   <translation>{symbol} ist weder Swap noch Future von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/archives.py" />
   <source>no list of files</source>
   <translation>keine Dateiliste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>chapters of the kind {kind} are unknown here</source>
   <translation>Kapitel der Art {kind} sind hier unbekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{value} is no number</source>
   <translation>{value} ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{value} is neither true nor false</source>
   <translation>{value} ist weder wahr noch falsch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{name} of a chapter is no time</source>
   <translation>{name} eines Kapitels ist keine Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>a chapter's price has an impossible number of decimals</source>
   <translation>der Preis eines Kapitels hat unmöglich viele Dezimalstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} from {start:t} to {end:t}</source>
   <translation>{usd:usd} von {start:t} bis {end:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{percent:n} % longs</source>
   <translation>{percent:n} % Longs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd}, {share:n} of everything</source>
   <translation>{usd:usd}, {share:n} von allem</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} in the minute of {minute:t}</source>
   <translation>{usd:usd} in der Minute von {minute:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{count:n} liquidations</source>
   <translation>{count:n} Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} in the hour from {start:t}</source>
   <translation>{usd:usd} in der Stunde ab {start:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} of shorts by {moment:t}</source>
   <translation>{usd:usd} an Shorts bis {moment:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{percent:n} % down on {market:m}</source>
   <translation>{percent:n} % gefallen auf {market:m}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{rate:n} % at most</source>
   <translation>höchstens {rate:n} %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{rate:n} % at the lowest</source>
   <translation>mindestens {rate:n} %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{mine:n} % against {leaders:n} %</source>
   <translation>{mine:n} % gegenüber {leaders:n} %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} closed by auto-deleveraging</source>
   <translation>{usd:usd} durch Auto-Deleveraging geschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} per hour</source>
   <translation>{usd:usd} je Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>From {start} to {end} the price goes through its candles minute by minute in the order of {guide}: when it turned is theirs, how far is each candle's own.</source>
   <translation>Von {start} bis {end} geht der Preis Minute für Minute durch seine Kerzen, in der Reihenfolge von {guide}: wann er drehte, stammt von dort, wie weit, aus der Kerze selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>Mark prices: every ten seconds in the session and four times a candle before it, following the last price, scaled so that the recorded open, high, low and close of the mark are met: those of every five minutes for {fine}, of every hour for {coarse}, which before that take the ratio of mark to last price of {leader}.</source>
   <translation>Mark-Preise: alle zehn Sekunden in der Sitzung und viermal je Kerze davor, dem letzten Preis folgend, so skaliert, dass Eröffnung, Hoch, Tief und Schluss des aufgezeichneten Mark-Preises getroffen werden: die von je fünf Minuten für {fine}, von je einer Stunde für {coarse}, die davor das Verhältnis von Mark- zu letztem Preis von {leader} übernehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>The sums of {recorded} are recorded; those of other markets are fitted to the published sums below, beginning from weights ({weights}), and are no record of any one of them.</source>
   <translation>Die Summen von {recorded} sind aufgezeichnet; die anderer Märkte sind an die veröffentlichten Summen unten angepasst, ausgehend von Gewichten ({weights}), und für keinen einzelnen davon eine Aufzeichnung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{what}: {amounts} (read {read}; {source}).</source>
   <translation>{what}: {amounts} (abgelesen {read}; {source}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{millions:n} M USD</source>
   <translation>{millions:n} Mio. USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{usd:usd} {side:w} on {market:m} at {time:t}</source>
   <translation>{usd:usd} {side:w} auf {market:m} um {time:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{price:n} {quote:w} on {market:m}</source>
   <translation>{price:n} {quote:w} auf {market:m}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{millions:n} M USD{sides:w}</source>
   <translation>{millions:n} Mio. USD{sides:w}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source> of {side:w}s</source>
   <translation> ({side:w}s)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{coin:w} at {venue:w}</source>
   <translation>{coin:w}, {venue:w}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/claims.py" />
   <source>{part:span}, {share:n} of {whole:span}</source>
   <translation>{part:span}, {share:n} von {whole:span}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Short squeeze of 14 July 2025</source>
   <translation>Short Squeeze vom 14. Juli 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Liquidations: the size and moment of each one is placed; the sums by market and side, the recorded four-hour sums of Binance and the orders of known size are met. Shorts are placed where the mark gains new ground, longs where it falls, each at the mark of its moment.</source>
   <translation>Liquidationen: Größe und Zeitpunkt jeder einzelnen sind gesetzt; die Summen nach Markt und Seite, die aufgezeichneten Vier-Stunden-Summen von Binance und die Orders bekannter Größe sind eingehalten. Shorts liegen dort, wo der Mark-Preis neue Höhen erreicht, Longs, wo er fällt, jeweils zum Mark-Preis des Augenblicks.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The number of liquidations was chosen; recorded is only that more than {a:n} traders were liquidated.</source>
   <translation>Die Zahl der Liquidationen ist gewählt; überliefert ist nur, dass mehr als {a:n} Trader liquidiert wurden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Venues other than Binance recorded one sum for 24 hours; when during these it happened follows Binance's four-hour sums of the same coin, or for Bitcoin's shorts two readings of the press.</source>
   <translation>Andere Handelsplätze als Binance haben eine Summe für 24 Stunden; wann in dieser Zeit es geschah, folgt Binance' Vier-Stunden-Summen desselben Coins, bei Bitcoin-Shorts zwei Angaben der Presse.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Quantities of venues other than Binance are counted in the steps of Binance's market of the same coin.</source>
   <translation>Mengen anderer Handelsplätze als Binance sind in den Schritten von Binance' Markt desselben Coins gezählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One recorded price lies between two ticks, the high of SOLUSDT at 21:15 UTC on 9 July ({a:n}); it is kept as {b:n}.</source>
   <translation>Ein aufgezeichneter Preis liegt zwischen zwei Ticks, das Hoch von SOLUSDT um 21:15 UTC am 9. Juli ({a:n}); er steht hier als {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Binance’s recorded 24-hour sums equal its six four-hour sums from 13 July 16:00 to 14 July 16:00 UTC to within {a:n} % (Solana’s longs: 9 %), so the 24 hours end at 16:00 and not at 16:45, when they were kept. Placed in a session from 16:45 to 16:45, the first and the last stretch of Binance hold less than their record: {b:n} M instead of {c:n} M USD of Bitcoin longs.</source>
   <translation>Die aufgezeichneten 24-Stunden-Summen von Binance gleichen seinen sechs Vier-Stunden-Summen vom 13. Juli 16:00 bis 14. Juli 16:00 UTC auf {a:n} % genau (Longs in Solana: 9 %), also enden die 24 Stunden um 16:00 und nicht um 16:45, als sie gespeichert wurden. In einer Sitzung von 16:45 bis 16:45 enthalten der erste und der letzte Abschnitt von Binance weniger als aufgezeichnet: {b:n} statt {c:n} Mio. USD an Bitcoin-Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The press read 289 M USD of shorts over the 24 hours before 05:01 UTC on 14 July, which began ahead of this session; here all of it is placed inside.</source>
   <translation>Die Presse nannte 289 Mio. USD an Shorts für die 24 Stunden vor 05:01 UTC am 14. Juli; diese begannen vor der Sitzung, hier liegt alles darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>No venue’s record says when the two large orders happened; their minutes are placed between the times of the reports that do and do not know them.</source>
   <translation>Kein Handelsplatz hat festgehalten, wann die beiden großen Orders fielen; ihre Minuten liegen zwischen den Zeiten der Berichte, die noch nichts und die schon etwas davon wissen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Crash of 10 October 2025</source>
   <translation>Crash vom 10. Oktober 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>First threat</source>
   <translation>Erste Drohung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The first threat of tariffs is posted</source>
   <translation>Die erste Drohung mit Zöllen erscheint</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The first threat of tariffs is posted (10:57 in New York); Bitcoin loses {a:n} within these minutes.</source>
   <translation>Die erste Drohung mit Zöllen erscheint (10:57 in New York); Bitcoin verliert in diesen Minuten die {a:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The post</source>
   <translation>Der Post</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Tariffs of 100 % are posted</source>
   <translation>Zölle von 100 % werden angekündigt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Tariffs of 100 % are posted (16:50 in New York); the candle of this minute falls from {a:n} to {b:n}.</source>
   <translation>Zölle von 100 % werden angekündigt (16:50 in New York); die Kerze dieser Minute fällt von {a:n} auf {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Hyperliquid’s cascade</source>
   <translation>Kaskade auf Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The first fill of what is recorded on the chain of Hyperliquid’s cascade</source>
   <translation>Die erste aufgezeichnete Ausführung der Kaskade auf Hyperliquids Chain</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The first fill of what is recorded on the chain of Hyperliquid’s cascade: {a:n} liquidation fills within twelve minutes, {cascade}.</source>
   <translation>Die erste aufgezeichnete Ausführung der Kaskade auf Hyperliquids Chain: {a:n} Liquidations-Ausführungen in zwölf Minuten, {cascade}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>First deleveraging</source>
   <translation>Erstes Deleveraging</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Hyperliquid auto-deleverages across margin for the first time</source>
   <translation>Hyperliquid setzt zum ersten Mal Auto-Deleveraging für Cross-Margin ein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Hyperliquid auto-deleverages across margin for the first time: {a:n} fills in one instant. They are marked by themselves and in no sum of liquidations.</source>
   <translation>Hyperliquid setzt zum ersten Mal Auto-Deleveraging für Cross-Margin ein: {a:n} Ausführungen in einem Augenblick. Sie sind für sich markiert und stehen in keiner Summe von Liquidationen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Depeg on Binance</source>
   <translation>Depeg auf Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>USDe, wBETH and BNSOL fall on Binance alone, to {a:n}, about 430 and about {b:n}</source>
   <translation>USDe, wBETH und BNSOL fallen nur auf Binance, auf {a:n}, etwa 430 und etwa {b:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>USDe, wBETH and BNSOL fall on Binance alone, to {a:n}, about 430 and about {b:n}, until 22:16; the low of Bitcoin was a quarter of an hour before.</source>
   <translation>USDe, wBETH und BNSOL fallen nur auf Binance, auf {a:n}, etwa 430 und etwa {b:n}, bis 22:16; das Tief von Bitcoin lag eine Viertelstunde davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>SOL funding {a:n} %</source>
   <translation>SOL-Funding {a:n} %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Solana’s funding settles at {a:n} % for eight hours</source>
   <translation>Solanas Funding wird mit {a:n} % für acht Stunden abgerechnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Solana’s funding settles at {a:n} % for eight hours; Bitcoin’s at {b:n} %.</source>
   <translation>Solanas Funding wird mit {a:n} % für acht Stunden abgerechnet; das von Bitcoin mit {b:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Liquidations are placed where the mark falls into new ground (longs) or gains it (shorts), each at the mark of its moment, never at a last price below it. The recorded four-hour sums of Binance and the orders of known size are met.</source>
   <translation>Liquidationen liegen dort, wo der Mark-Preis neue Tiefen (Longs) oder Höhen (Shorts) erreicht, jede zum Mark-Preis ihres Augenblicks, nie zu einem letzten Preis darunter. Die aufgezeichneten Vier-Stunden-Summen von Binance und die Orders bekannter Größe sind eingehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The number of liquidations was chosen: {a:n}, a tenth of the {b:n} accounts that CoinGlass counted. One stands for about ten.</source>
   <translation>Die Zahl der Liquidationen ist gewählt: {a:n}, ein Zehntel der {b:n} Konten, die CoinGlass zählte. Eine steht für etwa zehn.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>When Hyperliquid’s liquidations happened follows the fills of each minute from 21:15 to 21:27 and one sum of four hours, which was read before 01:15 and held 21:16 to 21:20: it is taken as 20:50 to 00:50, and what it has beyond the fills is placed around them, where the price fell; those of the other venues follow three stretches by Amberdata (13:00 to 20:50, 20:50 to 21:30, 21:30 to 03:00), and within them the price.</source>
   <translation>Wann auf Hyperliquid liquidiert wurde, folgt den Ausführungen jeder Minute von 21:15 bis 21:27 und einer Vier-Stunden-Summe, die vor 01:15 abgelesen wurde und 21:16 bis 21:20 enthielt: sie gilt für 20:50 bis 00:50, und was sie über die Ausführungen hinaus hat, liegt um diese herum, wo der Preis fiel; bei den übrigen Handelsplätzen folgt es drei Abschnitten von Amberdata (13:00 bis 20:50, 20:50 bis 21:30, 21:30 bis 03:00) und darin dem Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Prices are Binance’s. At the low Bybit stood {a:n} % (Bitcoin) and {b:n} % (Ethereum) below and {c:n} % (Solana) above; Hyperliquid’s own prices are not recorded here.</source>
   <translation>Die Preise sind die von Binance. Am Tief stand Bybit {a:n} % (Bitcoin) und {b:n} % (Ethereum) darunter und {c:n} % (Solana) darüber; Hyperliquids eigene Preise sind hier nicht aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One recorded price lies between two ticks, the low of SOLUSDT at 03:55 UTC on 10 October ({a:n}); it is kept as {b:n}.</source>
   <translation>Ein aufgezeichneter Preis liegt zwischen zwei Ticks, das Tief von SOLUSDT um 03:55 UTC am 10. Oktober ({a:n}); er steht hier als {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>The published sums are of different kinds and cannot all be true at once: sampled feeds (Binance: at most one order a second and market), every fill (Hyperliquid), rolling windows read at different minutes. {a:n} of Amberdata and {b:n} of Hyperliquid’s four hours are {c:n}, so the early readings most likely lack Hyperliquid (an inference; nobody says so).</source>
   <translation>Die veröffentlichten Summen sind verschiedener Art und können nicht alle zugleich stimmen: Stichproben-Feeds (Binance: höchstens eine Order je Sekunde und Markt), jede Ausführung (Hyperliquid), rollende Fenster, zu verschiedenen Minuten abgelesen. {a:n} von Amberdata und {b:n} der vier Stunden von Hyperliquid sind {c:n}; den frühen Angaben fehlt also höchstwahrscheinlich Hyperliquid (ein Schluss; niemand sagt es).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Binance’s recorded sums have more shorts than longs in three of four coins, in a crash. They are shown as recorded: a feed of one order a second loses most of a cascade of longs and little of a rebound that kills shorts one by one. No side should be estimated from them.</source>
   <translation>In drei von vier Coins haben Binance' aufgezeichnete Summen mehr Shorts als Longs, in einem Crash. Sie stehen hier, wie sie aufgezeichnet sind: ein Feed von einer Order je Sekunde verliert das meiste einer Kaskade von Longs und wenig von einer Erholung, die Shorts einzeln trifft. Aus ihnen lässt sich keine Seite schätzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Dogecoin has no recorded liquidations and no open interest here; what was liquidated of it is in the sums of other coins.</source>
   <translation>Von Dogecoin sind hier keine Liquidationen und kein Open Interest aufgezeichnet; was davon liquidiert wurde, steckt in den Summen anderer Coins.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>OKX, HTX, Gate, CoinEx, BitMEX and Bitfinex have {a:n} billion USD together, which is the rest of the sums and told of none of them apart.</source>
   <translation>OKX, HTX, Gate, CoinEx, BitMEX und Bitfinex haben zusammen {a:n} Milliarden USD; das ist der Rest der Summen, für keine von ihnen einzeln bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>Binance’s coin-margined Bitcoin perpetual, mark price by the minute (aaronwu2017/TheGlory @ 929fd9c3, analysis/timeline/BTCUSD_PERP-1m-2025-10-10.zip)</source>
   <translation>Bitcoin-Perpetual auf Binance (coin-margined), Mark-Preis je Minute (aaronwu2017/TheGlory @ 929fd9c3, analysis/timeline/BTCUSD_PERP-1m-2025-10-10.zip)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>the fall of open interest in coins, and of Hyperliquid its fills on the chain</source>
   <translation>der Rückgang des Open Interest in Coins, bei Hyperliquid die Ausführungen auf der Chain</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>ConejoCapital/HyperMultiAssetedADL @ 79bad0fa, sums by coin and fills by second</source>
   <translation>ConejoCapital/HyperMultiAssetedADL @ 79bad0fa, Summen nach Coin und Ausführungen nach Sekunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One short of {usd} is liquidated on HTX</source>
   <translation>Ein Short von {usd} wird auf HTX liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One short of {usd} is liquidated on HTX; it led the list of the largest by 05:39 UTC, so it is placed where the mark stood highest before that.</source>
   <translation>Ein Short von {usd} wird auf HTX liquidiert; um 05:39 UTC führte er die Liste der größten an, daher liegt er dort, wo der Mark-Preis davor am höchsten stand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One short of {usd} is liquidated on Binance</source>
   <translation>Ein Short von {usd} wird auf Binance liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One short of {usd} is liquidated on Binance, nearly all of its four hours; it happened between 05:42 and 08:00 UTC and is placed where the mark stood highest.</source>
   <translation>Ein Short von {usd} wird auf Binance liquidiert, fast alles in dessen vier Stunden; es geschah zwischen 05:42 und 08:00 UTC und liegt hier dort, wo der Mark-Preis am höchsten stand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>{usd} of ETH</source>
   <translation>{usd} ETH</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One position of {usd} long ETH is closed on Hyperliquid in one instant, {deleveraged} of it against one short by auto-deleveraging</source>
   <translation>Ein ETH-Long von {usd} wird auf Hyperliquid in einem Augenblick geschlossen, {deleveraged} davon durch Auto-Deleveraging gegen einen Short</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One position of {usd} long ETH is closed on Hyperliquid in one instant, {deleveraged} of it against one short by auto-deleveraging; it is probably the liquidator’s own vault.</source>
   <translation>Ein ETH-Long von {usd} wird auf Hyperliquid in einem Augenblick geschlossen, {deleveraged} davon durch Auto-Deleveraging gegen einen Short; es ist wahrscheinlich das Vault des Liquidators selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One long of {usd} is liquidated on HTX</source>
   <translation>Ein Long von {usd} wird auf HTX liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>One long of {usd} is liquidated on HTX; it led the list of the largest by 22:32 UTC, so it is placed where the mark stood lowest before that.</source>
   <translation>Ein Long von {usd} wird auf HTX liquidiert; um 22:32 UTC führte er die Liste der größten an, daher liegt er dort, wo der Mark-Preis davor am tiefsten stand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248; its shorts are the rest of {a:n} G</source>
   <translation>CoinGlass über coinfeather.com/en/news/massive-19b-liquidation-…/12248; die Shorts sind der Rest von {a:n} Mrd.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>sum: CoinGlass via reportify.cn/news/1174688152657465344; sides as in one 4 hours of {a:n} G: Binance Square 30850840862433</source>
   <translation>Summe: CoinGlass über reportify.cn/news/1174688152657465344; Seiten wie in vier Stunden von {a:n} Mrd.: Binance Square 30850840862433</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/events.py" />
   <source>sum: CoinGlass via reportify.cn/news/1174688152657465344; sides: en.coin-turk.com/binance-takes-action-…, igcurrencynews.com/?p=29392</source>
   <translation>Summe: CoinGlass über reportify.cn/news/1174688152657465344; Seiten: en.coin-turk.com/binance-takes-action-…, igcurrencynews.com/?p=29392</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{topics} topics are more than {title} takes on one connection</source>
   <translation>{topics} Themen sind mehr, als {title} auf einer Verbindung nimmt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{key} does not fit into one message to {title}</source>
   <translation>{key} passt nicht in eine Nachricht an {title}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a row of {event} came, which nobody asked for</source>
   <translation>es kam eine Zeile für {event}, nach der niemand gefragt hat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{text} is not a time</source>
   <translation>{text} ist keine Zeit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a compressed message holds more than {most_bytes} bytes</source>
   <translation>eine gepackte Nachricht enthält mehr als {most_bytes} Bytes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a compressed message is cut short</source>
   <translation>eine gepackte Nachricht ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a message is not as documented ({error}): {frame}</source>
   <translation>eine Nachricht ist anders als dokumentiert ({error}): {frame}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a compressed message cannot be read ({error})</source>
   <translation>eine gepackte Nachricht ist nicht lesbar ({error})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Another connection has taken its place.</source>
   <translation>Eine andere Verbindung hat ihren Platz eingenommen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>It was stopped.</source>
   <translation>Sie wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the connection {name} has not ended within {timeout_s:n} s</source>
   <translation>die Verbindung {name} ist nach {timeout_s:n} s nicht beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{text} is not a number</source>
   <translation>{text} ist keine Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a funding rate of {text} is 100 % or more</source>
   <translation>eine Funding-Rate von {text} ist 100 % oder mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a number is beyond any market</source>
   <translation>eine Zahl liegt jenseits jedes Marktes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a step must be a positive number, not {size}</source>
   <translation>ein Schritt muss eine positive Zahl sein, nicht {size}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{divisor} is not above zero</source>
   <translation>{divisor} ist nicht mehr als nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{text} is not a multiple of {size}</source>
   <translation>{text} ist kein Vielfaches von {size}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{article} {word} of {market} was left out: {why}.</source>
   <translation>{word} von {market} wurde ausgelassen: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>price {price}, quantity {quantity} and time {time_ms} cannot be</source>
   <translation>Preis {price}, Menge {quantity} und Zeit {time_ms} sind nicht möglich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{side} is no side</source>
   <translation>{side} ist keine Seite</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{quantity} at {time_ms} cannot be</source>
   <translation>{quantity} um {time_ms} ist nicht möglich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the times {time_ms} and {next_ms} cannot be</source>
   <translation>die Zeiten {time_ms} und {next_ms} sind nicht möglich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a step of {text} is not above zero</source>
   <translation>ein Schritt von {text} ist nicht mehr als nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{entry}: its sizes are beyond any market</source>
   <translation>{entry}: seine Größen liegen jenseits jedes Marktes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>it restarts</source>
   <translation>es startet neu</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source> It sends to {what}.</source>
   <translation> Es verweist auf {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>agreeing on encryption with {host}</source>
   <translation>die Verschlüsselung mit {host}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{host} has no address.</source>
   <translation>{host} hat keine Adresse.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>nothing listens there</source>
   <translation>dort hört niemand zu</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>there is no network</source>
   <translation>es gibt kein Netz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>there is no route to it</source>
   <translation>es führt kein Weg dorthin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>no answer</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>finding the address of {host}</source>
   <translation>die Suche nach der Adresse von {host}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The name {host} is not known: is there a network?</source>
   <translation>Der Name {host} ist nicht bekannt: gibt es eine Netzverbindung?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{what} failed: {code}.</source>
   <translation>{what} gelang nicht: {code}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{what} takes too long.</source>
   <translation>{what} dauert zu lange.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>connecting to {host}</source>
   <translation>die Verbindung mit {host}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The certificate of {host} is not valid ({verify_message}): not connecting.</source>
   <translation>Das Zertifikat von {host} ist nicht gültig ({verify_message}): es wird nicht verbunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the answer to our request for a connection</source>
   <translation>die Antwort auf unsere Bitte um eine Verbindung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The answer to our request for a connection does not end.</source>
   <translation>Die Antwort auf unsere Bitte um eine Verbindung hört nicht auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>two listings are called {wire_symbol}</source>
   <translation>zwei Märkte heißen {wire_symbol}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} was not there any more after a while in which nothing could be read.</source>
   <translation>{title} war nach einer Weile, in der nichts gelesen werden konnte, nicht mehr da.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} sent nothing at all for {limit_s:n} seconds: the connection is dead.</source>
   <translation>{title} hat {limit_s:n} Sekunden lang nichts gesendet: die Verbindung ist tot.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>A message claims {length} bytes, more than {most_bytes}: not reading it.</source>
   <translation>Eine Nachricht gibt {length} Bytes an, mehr als {most_bytes}: sie wird nicht gelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The connection to {title} is closed.</source>
   <translation>Die Verbindung zu {title} ist geschlossen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} broke the WebSocket protocol (pieces of a message out of order).</source>
   <translation>{title} hat das WebSocket-Protokoll verletzt (Teile einer Nachricht in falscher Folge).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The pieces of a message are over {maximum_frame_bytes} bytes together.</source>
   <translation>Die Teile einer Nachricht sind zusammen größer als {maximum_frame_bytes} Bytes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The connection to {title} was lost.</source>
   <translation>Die Verbindung zu {title} ging verloren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} broke the WebSocket protocol ({error}).</source>
   <translation>{title} hat das WebSocket-Protokoll verletzt ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The connection to {title} was lost ({error}).</source>
   <translation>Die Verbindung zu {title} ging verloren ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} did not answer as a WebSocket does.</source>
   <translation>{title} hat nicht so geantwortet, wie ein WebSocket es tut.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} does not take our messages any more.</source>
   <translation>{title} nimmt unsere Nachrichten nicht mehr an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} broke the WebSocket protocol (a ping of {data} bytes).</source>
   <translation>{title} hat das WebSocket-Protokoll verletzt (ein Ping von {data} Bytes).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} does not connect to {host} ({text}).</source>
   <translation>Der Proxy {name} verbindet nicht mit {host} ({text}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} asks for a user and a password, or does not take those given: write it as {scheme}://USER:PASSWORD@HOST:PORT.</source>
   <translation>Der Proxy {name} verlangt Benutzer und Passwort oder nimmt die angegebenen nicht: schreibe ihn als {scheme}://USER:PASSWORD@HOST:PORT.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the proxy {name}</source>
   <translation>der Proxy {name}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} gave no connection.</source>
   <translation>Der Proxy {name} gab keine Verbindung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} did not answer within {waiting_s:n} s.</source>
   <translation>Der Proxy {name} hat nicht innerhalb von {waiting_s:n} s geantwortet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} cannot be reached ({what}).</source>
   <translation>Der Proxy {name} ist nicht erreichbar ({what}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>The proxy {name} broke off ({error}).</source>
   <translation>Der Proxy {name} brach ab ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a subscription: {what} (code {code}).</source>
   <translation>{title} hat ein Abonnement abgelehnt: {what} (Code {code}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>no reason given</source>
   <translation>ohne Angabe eines Grundes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its tick or lot size is missing</source>
   <translation>Tick- oder Lotgröße fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Binance refused a request: {msg} (code {code})</source>
   <translation>Binance hat eine Anfrage abgelehnt: {msg} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a request: {what} (code {code}).</source>
   <translation>{title} hat eine Anfrage abgelehnt: {what} (Code {code}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Bitget refused a request: {msg} (code {code})</source>
   <translation>Bitget hat eine Anfrage abgelehnt: {msg} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>it answered {what} (code {what_2})</source>
   <translation>die Antwort war {what} (Code {what_2})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a request: {error} (status {status}).</source>
   <translation>{title} hat eine Anfrage abgelehnt: {error} (Status {status}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a message is not as documented: {frame}</source>
   <translation>eine Nachricht ist anders als dokumentiert: {frame}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its times cannot be</source>
   <translation>ihre Zeiten sind nicht möglich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its contract pays in another coin (quanto), which rektscope does not count</source>
   <translation>der Kontrakt zahlt in einem anderen Coin (Quanto), den rektscope nicht zählt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>BitMEX refused a request: {message}</source>
   <translation>BitMEX hat eine Anfrage abgelehnt: {message}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its contract has the multiplier {multiplier}, not one USD</source>
   <translation>der Kontrakt hat den Multiplikator {multiplier}, nicht einen USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>an initial margin of {initial} or a contract size of {size} USD is not possible.</source>
   <translation>eine Initial Margin von {initial} oder ein Kontrakt von {size} USD kann nicht sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a subscription: {what}.</source>
   <translation>{title} hat ein Abonnement abgelehnt: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Bybit refused a request: {retmsg} (code {retcode})</source>
   <translation>Bybit hat eine Anfrage abgelehnt: {retmsg} (Code {retcode})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its pages have no end</source>
   <translation>die Seiten hören nicht auf</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>nextPageCursor in its answer is no text</source>
   <translation>nextPageCursor in der Antwort ist kein Text</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>initial margins and leverages do not belong together.</source>
   <translation>Initial Margins und Hebel passen nicht zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source> Not watched live: {not_watched}.</source>
   <translation> Nicht live verfolgt: {not_watched}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{symbol} is not written as {title} writes its markets: try {name}:{example}.{other}</source>
   <translation>{symbol} ist nicht so geschrieben, wie {title} Märkte schreibt: versuche {name}:{example}.{other}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>did you mean {similar}?</source>
   <translation>meinst du {similar}?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>check the symbol on the venue's page.</source>
   <translation>prüfe das Symbol auf der Seite des Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} does not trade {market}: {hint}</source>
   <translation>{title} handelt {market} nicht: {hint}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>rektscope has no live feed of {name}; it has: {known}.</source>
   <translation>rektscope hat keinen Live-Feed von {name}; es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{text} is not an endpoint: write it as {name}=wss://HOST:PORT, without a path.</source>
   <translation>{text} ist kein Endpunkt: schreibe {name}=wss://HOST:PORT, ohne Pfad.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{url} is not encrypted: only 127.0.0.1 and localhost may be reached by ws, else use wss.</source>
   <translation>{url} ist unverschlüsselt: mit ws sind nur 127.0.0.1 und localhost erreichbar, sonst nimm wss.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused {topic}: it has no such channel.</source>
   <translation>{title} hat {topic} abgelehnt: diesen Kanal gibt es dort nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its type {instrument_type} is neither reversed nor linear</source>
   <translation>der Typ {instrument_type} ist weder reversed noch linear</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the columns of an answer with candles are of different lengths</source>
   <translation>die Spalten einer Antwort mit Kerzen sind verschieden lang</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Deribit refused a request: {message} (code {code})</source>
   <translation>Deribit hat eine Anfrage abgelehnt: {message} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a request: {what}.</source>
   <translation>{title} hat eine Anfrage abgelehnt: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{type} is no known type of trade</source>
   <translation>{type} ist keine bekannte Art von Trade</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>dYdX refused a request: {reason}</source>
   <translation>dYdX hat eine Anfrage abgelehnt: {reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its name is not a coin and USD</source>
   <translation>der Name ist nicht Coin und USD</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Aster refused a request: {msg} (code {code})</source>
   <translation>Aster hat eine Anfrage abgelehnt: {msg} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its name is not a coin and dollars</source>
   <translation>der Name ist nicht Coin und Dollar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>it is margined in its coin, and the size of its contracts is not documented</source>
   <translation>die Margin ist in seinem Coin, und die Größe seiner Kontrakte ist nicht dokumentiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>an initial margin of {initial} is not possible.</source>
   <translation>eine Initial Margin von {initial} kann nicht sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{what} (code {code})</source>
   <translation>{what} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused {channel}: {why}.</source>
   <translation>{title} hat {channel} abgelehnt: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Gate refused a request: {what} ({label})</source>
   <translation>Gate hat eine Anfrage abgelehnt: {what} ({label})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>HTX linear swaps</source>
   <translation>Lineare Swaps von HTX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} refused a request: {what}</source>
   <translation>{title} hat eine Anfrage abgelehnt: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{words} (code {error_code}).</source>
   <translation>{words} (Code {error_code}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{title} is about to close the connection.</source>
   <translation>{title} schließt gleich die Verbindung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>HTX refused a request: {error_message} (code {error_code})</source>
   <translation>HTX hat eine Anfrage abgelehnt: {error_message} (Code {error_code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>a position in {coin}</source>
   <translation>eine Position in {coin}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the account</source>
   <translation>das Konto</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{what} is neither cross nor isolated</source>
   <translation>{what} ist weder cross noch isolated</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>the tiers are not as documented ({error})</source>
   <translation>die Stufen sind anders als dokumentiert ({error})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>{what} cannot be ({error})</source>
   <translation>{what} ist nicht möglich ({error})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its size has {szdecimals} decimals</source>
   <translation>die Größe hat {szdecimals} Dezimalstellen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Hyperliquid refused a request: {body}</source>
   <translation>Hyperliquid hat eine Anfrage abgelehnt: {body}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>spot (@107, PURR/USDC) and markets of builders (xyz:TSLA)</source>
   <translation>Spot (@107, PURR/USDC) und Märkte von Buildern (xyz:TSLA)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its base and quote are not listed</source>
   <translation>Basis- und Kurswährung sind nicht genannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its contract is {size} coins, not one</source>
   <translation>der Kontrakt ist {size} Coins, nicht einer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>Kraken refused a request: {what}</source>
   <translation>Kraken hat eine Anfrage abgelehnt: {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>it answered {what}</source>
   <translation>die Antwort war {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>its contract is worth {ctval} {ctvalccy}, which is neither base nor quote</source>
   <translation>der Kontrakt ist {ctval} {ctvalccy} wert; das ist weder Basis- noch Kurswährung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>OKX refused a request: {msg} (code {code})</source>
   <translation>OKX hat eine Anfrage abgelehnt: {msg} (Code {code})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>trade</source>
   <translation>Trade</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>candle</source>
   <translation>Kerze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>index</source>
   <translation>Index-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>liquidation</source>
   <translation>Liquidation</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/feeds.py" />
   <source>waiting</source>
   <translation>wartet</translation>
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
   <source>{name} is {title} and says what its quantities count: leave --quantity-in out.</source>
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
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a workbook of a spreadsheet program: save the sheet there as CSV (UTF-8), with times as text or whole numbers, and import that.</source>
   <translation>ist eine Arbeitsmappe einer Tabellenkalkulation: speichere das Blatt dort als CSV (UTF-8), mit Zeiten als Text oder ganzen Zahlen, und importiere das.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a web page and no data: the download failed, perhaps as the address is wrong or wants a login. Fetch it again.</source>
   <translation>ist eine Webseite, keine Daten: der Download ist gescheitert, vielleicht ist die Adresse falsch oder verlangt eine Anmeldung. Hole die Datei neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is packed in a way that is not read here: unpack it and import what is in it.</source>
   <translation>ist auf eine Weise gepackt, die hier nicht gelesen wird: entpacke sie und importiere den Inhalt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>CSV, JSON, Parquet, Feather or SQLite, plain or packed with zip, tar, gzip, bzip2, xz, zstd or lz4</source>
   <translation>CSV, JSON, Parquet, Feather oder SQLite, ungepackt oder gepackt mit zip, tar, gzip, bzip2, xz, zstd oder lz4</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a pickle of Python, which may run anything when it is read: save the table with to_parquet or to_csv.</source>
   <translation>ist ein Pickle von Python, der beim Lesen alles ausführen kann: speichere die Tabelle mit to_parquet oder to_csv.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is HDF5: export it as Parquet or CSV (freqtrade: convert-data --format-from hdf5 --format-to feather).</source>
   <translation>ist HDF5: exportiere sie als Parquet oder CSV (freqtrade: convert-data --format-from hdf5 --format-to feather).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a pointer of Git LFS, and the data lie elsewhere: fetch them with git lfs pull.</source>
   <translation>ist ein Zeiger von Git LFS, und die Daten liegen woanders: hole sie mit git lfs pull.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a picture: import the table that it was made from, as CSV.</source>
   <translation>ist ein Bild: importiere die Tabelle, aus der es gemacht ist, als CSV.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is a PDF: import the table that it was made from, as CSV.</source>
   <translation>ist ein PDF: importiere die Tabelle, aus der es gemacht ist, als CSV.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is ORC: save it as Parquet (pyarrow: parquet.write_table(orc.read_table(FILE), FILE)).</source>
   <translation>ist ORC: speichere sie als Parquet (pyarrow: parquet.write_table(orc.read_table(FILE), FILE)).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is Feather of the first version, which is no longer written: save it again with pandas' to_feather.</source>
   <translation>ist Feather der ersten Version, die nicht mehr geschrieben wird: speichere sie neu mit to_feather von pandas.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>is an array of numpy without column names: save it as CSV, Parquet or Feather with names.</source>
   <translation>ist ein numpy-Array ohne Spaltennamen: speichere es als CSV, Parquet oder Feather mit Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>holds arrays of numpy: save them as CSV, Parquet or Feather with column names. The raw captures that hftbacktest makes them from (.gz) are read as they are.</source>
   <translation>enthält numpy-Arrays: speichere sie als CSV, Parquet oder Feather mit Spaltennamen. Die Mitschnitte, aus denen hftbacktest sie macht (.gz), werden gelesen, wie sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is neither a file nor a folder.</source>
   <translation>{path} ist weder Datei noch Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is a database of DuckDB: write its table with COPY … TO 'FILE.parquet'.</source>
   <translation>{path} ist eine Datenbank von DuckDB: schreibe ihre Tabelle mit COPY … TO 'FILE.parquet'.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is none of the files that can be imported ({kinds_read}).</source>
   <translation>{path} ist keine der Dateien, die sich importieren lassen ({kinds_read}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is empty: its download may have failed.</source>
   <translation>{path} ist leer: vielleicht ist der Download gescheitert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is a database within an archive: unpack it and import the database.</source>
   <translation>{path} ist eine Datenbank in einem Archiv: entpacke es und importiere die Datenbank.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{within} holds no table ({kinds_read}).</source>
   <translation>{within} enthält keine Tabelle ({kinds_read}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{within} is an archive within an archive within an archive: unpack the outer one and import the folder.</source>
   <translation>{within} ist ein Archiv in einem Archiv in einem Archiv: entpacke das äußere und importiere den Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{within} claims to hold more than {maximum_text_bytes} GiB, too much to import.</source>
   <translation>{within} gibt an, mehr als {maximum_text_bytes} GiB zu enthalten, zu viel für einen Import.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>unexpected end of data</source>
   <translation>unerwartetes Ende der Daten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} holds over {maximum_packed_table_bytes} GiB of tables in a compressed tar: unpack it and import the folder.</source>
   <translation>{path} enthält mehr als {maximum_packed_table_bytes} GiB an Tabellen in einem gepackten tar: entpacke es und importiere den Ordner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>This answer of Bybit is of its spot market: ask for the same with category=linear or category=inverse.</source>
   <translation>Diese Antwort von Bybit ist von seinem Spotmarkt: frage dasselbe mit category=linear oder category=inverse ab.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is JSON without rows: a list of candles or of objects is expected.</source>
   <translation>{path} ist JSON ohne Zeilen: erwartet wird eine Liste von Kerzen oder von Objekten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} holds no rows of one shape, as the messages of a feed do not: import tables of candles, trades, liquidations, funding or open interest.</source>
   <translation>{path} enthält keine Zeilen von einer Form, wie bei Nachrichten eines Feeds: importiere Tabellen von Kerzen, Trades, Liquidationen, Funding oder Open Interest.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is a venue's answer that it refuses the request ({refused}): ask it anew, or elsewhere.</source>
   <translation>{path} ist die Antwort eines Handelsplatzes, dass er die Anfrage ablehnt ({refused}): frage neu, oder anderswo.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} holds premium index candles, which are no prices: a session has no place for them.</source>
   <translation>{path} enthält Kerzen des Premium-Index; das sind keine Preise, und eine Sitzung nimmt sie nicht auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} has candles without volume: say with --kind whether they are mark, index or (nothing having been traded) candle.</source>
   <translation>{path} hat Kerzen ohne Volumen: sage mit --kind, ob es mark, index oder (wenn nichts gehandelt wurde) candle ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is named as candles of {what}, which are no prices: take the last of each with --as close={how}, --as open=ignored --as high=ignored --as low=ignored.</source>
   <translation>{path} heißt wie Kerzen von {what}; das sind keine Preise: nimm den letzten Wert jeder Kerze mit --as close={how}, --as open=ignored --as high=ignored --as low=ignored.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>The {header} of a liquidation in {path} may be that of the position or of the order that closed it: say {header_2} or {header_3}.</source>
   <translation>{header} einer Liquidation in {path} kann die Seite der Position oder der schließenden Order sein: sage {header_2} oder {header_3}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is named as {hinted} prices but its candles carry traded volume: say which with --kind.</source>
   <translation>{path} heißt wie {hinted}-Preise, aber die Kerzen tragen gehandeltes Volumen: sage mit --kind, was es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} may hold trades or liquidations, whose columns can be the same: say which with --kind trade or --kind liquidation.</source>
   <translation>{path} kann Trades oder Liquidationen enthalten, deren Spalten gleich sein können: sage es mit --kind trade oder --kind liquidation.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>This is Binance's order book (bookDepth or bookTicker), which a session has no place for: import aggTrades or klines, markPriceKlines, metrics and fundingRate of the same day.</source>
   <translation>Das ist das Orderbuch von Binance (bookDepth oder bookTicker), das eine Sitzung nicht aufnimmt: importiere aggTrades oder klines, markPriceKlines, metrics und fundingRate desselben Tages.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>aggregate trades</source>
   <translation>aggregierte Trades</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>liquidation orders</source>
   <translation>Liquidationsorders</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Bitget trades</source>
   <translation>Trades von Bitget</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>BitMEX trades</source>
   <translation>Trades von BitMEX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>BitMEX funding rates</source>
   <translation>Funding-Raten von BitMEX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Deribit funding rates</source>
   <translation>Funding-Raten von Deribit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>dYdX funding rates</source>
   <translation>Funding-Raten von dYdX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Gate funding rates</source>
   <translation>Funding-Raten von Gate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Kraken funding rates</source>
   <translation>Funding-Raten von Kraken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Bybit trades</source>
   <translation>Trades von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Bybit candles</source>
   <translation>Kerzen von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Bybit spot trades</source>
   <translation>Spot-Trades von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>MetaTrader candles</source>
   <translation>Kerzen von MetaTrader</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Bybit index candles</source>
   <translation>Index-Kerzen von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are totals of liquidations for each bucket of time, and the columns do not say whether they count USD, coins or orders: say --as COLUMN=long_total_usd and --as COLUMN=short_total_usd if they are USD.</source>
   <translation>Das sind Summen von Liquidationen je Zeitabschnitt, und die Spalten sagen nicht, ob sie USD, Coins oder Orders zählen: sage --as SPALTE=long_total_usd und --as SPALTE=short_total_usd, wenn es USD sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are totals of liquidations without a time: import a series over time, with the candles of the market beside it.</source>
   <translation>Das sind Summen von Liquidationen ohne Zeit: importiere eine Zeitreihe, mit den Kerzen des Marktes dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>totals of liquidations</source>
   <translation>Summen von Liquidationen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>This is what takers bought and sold by exchange, and no liquidations: a session has no place for it. Import trades or candles.</source>
   <translation>Das ist, was Taker je Börse kauften und verkauften, keine Liquidationen: eine Sitzung nimmt es nicht auf. Importiere Trades oder Kerzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>This is open interest by exchange at one moment, without a time: import a series over time.</source>
   <translation>Das ist Open Interest je Börse zu einem Zeitpunkt, ohne Zeit: importiere eine Zeitreihe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are ratios of longs to shorts, which a session has no place for: import candles, and open interest beside them.</source>
   <translation>Das sind Verhältnisse von Longs zu Shorts, die eine Sitzung nicht aufnimmt: importiere Kerzen, und Open Interest dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>dYdX candles</source>
   <translation>Kerzen von dYdX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Gate trades</source>
   <translation>Trades von Gate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Gate candles</source>
   <translation>Kerzen von Gate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are the fills of one account and no market data: rektscope report SESSION --fills FILE shows how the position went, with a session of its market.</source>
   <translation>Das sind die Ausführungen eines Kontos, keine Marktdaten: rektscope report SESSION --fills FILE zeigt, wie die Position verlief, mit einer Sitzung ihres Marktes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are positions and no market data: rektscope calc --batch takes them.</source>
   <translation>Das sind Positionen, keine Marktdaten: rektscope calc --batch nimmt sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are positions of accounts without their liquidation prices, which cannot be worked out without the whole account: say which column has them with --as COLUMN=liquidation_price, or import answers of clearinghouseState.</source>
   <translation>Das sind Positionen von Konten ohne Liquidationspreise; die lassen sich ohne das ganze Konto nicht berechnen: sage mit --as SPALTE=liquidation_price, welche Spalte sie hat, oder importiere Antworten von clearinghouseState.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are positions of accounts, and no column says when they were held: say which one does with --as COLUMN=time.</source>
   <translation>Das sind Positionen von Konten, und keine Spalte sagt, wann sie gehalten wurden: sage mit --as SPALTE=time, welche es ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Hyperliquid candles</source>
   <translation>Kerzen von Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Hyperliquid funding rates</source>
   <translation>Funding-Raten von Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Hyperliquid fills</source>
   <translation>Ausführungen von Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Hyperliquid asset contexts</source>
   <translation>Asset-Kontexte von Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Hyperliquid positions of accounts</source>
   <translation>Positionen von Konten bei Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are liquidated accounts of Hyperliquid without coin, side or price, so they belong to no market: import fills with their liquidations (node_fills_by_block).</source>
   <translation>Das sind liquidierte Konten von Hyperliquid ohne Coin, Seite oder Preis, sie gehören also zu keinem Markt: importiere Ausführungen mit ihren Liquidationen (node_fills_by_block).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>Kaiko trades</source>
   <translation>Trades von Kaiko</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>OKX candles</source>
   <translation>Kerzen von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>OKX trades</source>
   <translation>Trades von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>OKX funding rates</source>
   <translation>Funding-Raten von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>OKX liquidation orders</source>
   <translation>Liquidationsorders von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>candles (time, open, high, low, close, volume), trades (time, price, quantity, side), liquidations (time, price, quantity, liquidated_side), funding (time, funding_rate), open interest (time, open_interest), marks (time, mark_price)</source>
   <translation>Kerzen (time, open, high, low, close, volume), Trades (time, price, quantity, side), Liquidationen (time, price, quantity, liquidated_side), Funding (time, funding_rate), Open Interest (time, open_interest), Mark-Preisen (time, mark_price)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>tardis trades or liquidations</source>
   <translation>Trades oder Liquidationen von tardis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>tardis derivative ticker</source>
   <translation>Derivate-Ticker von tardis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are quotes of the order book, which a session has no place for: import the trades, the derivative ticker and the liquidations of the same day.</source>
   <translation>Das sind Kurse des Orderbuchs, die eine Sitzung nicht aufnimmt: importiere die Trades, den Derivate-Ticker und die Liquidationen desselben Tages.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are snapshots of the order book, which a session has no place for: import the trades, the derivative ticker and the liquidations of the same day.</source>
   <translation>Das sind Momentaufnahmen des Orderbuchs, die eine Sitzung nicht aufnimmt: importiere die Trades, den Derivate-Ticker und die Liquidationen desselben Tages.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>These are changes of the order book, which a session has no place for: import the trades, the derivative ticker and the liquidations of the same day.</source>
   <translation>Das sind Änderungen des Orderbuchs, die eine Sitzung nicht aufnimmt: importiere die Trades, den Derivate-Ticker und die Liquidationen desselben Tages.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{beside} holds no SHA-256 checksum, so {name} cannot be verified: fetch the checksum again.</source>
   <translation>{beside} enthält keine SHA-256-Prüfsumme, also lässt sich {name} nicht prüfen: hole die Prüfsumme neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} does not agree with {name}: it was changed or cut short.</source>
   <translation>{path} passt nicht zu {name}: die Datei wurde geändert oder abgeschnitten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} unpacks to over {total} MiB from {what} KiB: no market data does that, so it was not read on.</source>
   <translation>{path} schwillt von {what} KiB auf mehr als {total} MiB an: das tun keine Marktdaten, daher wurde nicht weitergelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} cannot be read or is damaged ({cause}): fetch or copy it again.</source>
   <translation>{path} ist nicht lesbar oder beschädigt ({cause}): hole oder kopiere die Datei neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} has a line of over {line_bytes} bytes, which no table of ours has.</source>
   <translation>{path} hat eine Zeile von mehr als {line_bytes} Bytes; so eine hat keine Tabelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} holds over {maximum} MiB, too much for one table of its form.</source>
   <translation>{path} enthält mehr als {maximum} MiB, zu viel für eine Tabelle dieser Form.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>its columns are those of {title}</source>
   <translation>die Spalten sind die von {title}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} has candles, and it is not known what {volumes} of them counts: say {header}, {header_2} or {header_3}; if nothing of it is a volume, say with --kind what they are.</source>
   <translation>{path} hat Kerzen, und was {volumes} davon zählt, ist nicht bekannt: sage {header}, {header_2} oder {header_3}; wenn nichts davon ein Volumen ist, sage mit --kind, was sie sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} has one candle of a market alone, with the time of its close: how long it is, and so when it began, is not known. Import more of them.</source>
   <translation>{path} hat eine einzige Kerze eines Marktes, mit der Zeit ihres Schlusses: wie lang sie ist und damit, wann sie begann, ist nicht bekannt. Importiere mehr davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} looks like a spot market (its name says spot), and not the perpetual: import the file of the venue's perpetual futures, or say --spot to take it for the perpetual.</source>
   <translation>{path} sieht nach einem Spotmarkt aus (sein Name sagt spot), nicht nach dem Perpetual: importiere die Datei der Perpetual-Futures des Handelsplatzes, oder sage --spot, um sie für das Perpetual zu nehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>names with UMCBL, DMCBL or CMCBL</source>
   <translation>Namen mit UMCBL, DMCBL oder CMCBL</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>it has the column of spot trades for the best match</source>
   <translation>die Datei hat die Spalte von Spot-Trades für die beste Ausführung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>its times are in microseconds, as in Binance's spot files since 2025</source>
   <translation>die Zeiten sind in Mikrosekunden, wie in Spot-Dateien von Binance seit 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>it lies in a folder named spot</source>
   <translation>die Datei liegt in einem Ordner namens spot</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{name} is named as TradingView names the spot market: the perpetual is {symbol}.P there. Is it of the perpetual?</source>
   <translation>{name} heißt so, wie TradingView den Spotmarkt nennt: das Perpetual heißt dort {symbol}.P. Ist es das Perpetual?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{name} is named as CryptoDataDownload names spot markets. Is it of the perpetual?</source>
   <translation>{name} heißt so, wie CryptoDataDownload Spotmärkte nennt. Ist es das Perpetual?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} looks like {name}'s spot market ({evidence}), and not the perpetual: import the file of the same day from the archive of futures ({archive}), or say --spot to take it for the perpetual.</source>
   <translation>{path} sieht nach dem Spotmarkt von {name} aus ({evidence}), nicht nach dem Perpetual: importiere die Datei desselben Tages aus dem Archiv der Futures ({archive}), oder sage --spot, um sie für das Perpetual zu nehmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is of a spot market ({name}), and not of the perpetual: import the file of the venue's perpetual futures, which its source names otherwise (okx: BTC-USDT-SWAP, tardis: binance-futures).</source>
   <translation>{path} ist von einem Spotmarkt ({name}), nicht vom Perpetual: importiere die Datei der Perpetual-Futures des Handelsplatzes, die ihre Quelle anders nennt (okx: BTC-USDT-SWAP, tardis: binance-futures).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>SPBL in its name stands for spot</source>
   <translation>SPBL im Namen steht für Spot</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} is a database without a table.</source>
   <translation>{path} ist eine Datenbank ohne Tabelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_files.py" />
   <source>{path} cannot be read or is damaged ({error}).</source>
   <translation>{path} ist nicht lesbar oder beschädigt ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} answer {number:n}</source>
   <translation>{name}, Antwort {number:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path} holds levels of a whole venue in buckets of price, without the accounts that hold them: a session keeps positions of accounts, so import these.</source>
   <translation>{path} enthält Level eines ganzen Handelsplatzes in Preisstufen, ohne die Konten dahinter: eine Sitzung nimmt Positionen von Konten auf, importiere also diese.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{where}: it does not say whose account it is: put `user` beside each answer, or name the file by the address.</source>
   <translation>{where}: es fehlt, wessen Konto es ist: schreibe `user` neben jede Antwort, oder nenne die Datei nach der Adresse.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{where}: it does not say when it was: put `received_ms` beside each answer.</source>
   <translation>{where}: es fehlt, wann es war: schreibe `received_ms` neben jede Antwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{where}: its positions are not as the venue documents them.</source>
   <translation>{where}: die Positionen sind anders, als der Handelsplatz sie dokumentiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>it does not say whose account the position is of.</source>
   <translation>es fehlt, zu welchem Konto die Position gehört.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>margin_mode is {words}, which is neither cross nor isolated.</source>
   <translation>margin_mode ist {words}, weder cross noch isolated.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>the position is called a {word} and has a size of {size:n}.</source>
   <translation>die Position heißt {word} und hat eine Größe von {size:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{size:n} coins at {price:n} are {worth:n} USD, and the value of the position is given as {value:n}: give the size in coins and the value in USD.</source>
   <translation>{size:n} Coins zu {price:n} sind {worth:n} USD, und als Wert der Position steht {value:n}: gib die Größe in Coins und den Wert in USD an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>a {word} is said to be liquidated at {prices:n}, which is {where} the mark of {marks_of:n}, and most are like it: the sides, or the prices, are not what their columns are called.</source>
   <translation>bei {word} steht ein Liquidationspreis von {prices:n}, {where} dem Mark-Preis von {marks_of:n}, und bei den meisten ist es so: die Seiten oder die Preise sind nicht, was ihre Spalten heißen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{names} describes the same account at the same time as {names_2}, with another {name}: say which of them counts with --keep first or last.</source>
   <translation>{names} nennt dasselbe Konto zur selben Zeit wie {names_2}, mit anderem {name}: sage mit --keep first oder last, was zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values:n}, which no position has.</source>
   <translation>{meaning} ist {values:n}, und das hat keine Position.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Liquidation prices of accounts are those that the venue gave; what has none has no level.</source>
   <translation>Liquidationspreise von Konten sind die vom Handelsplatz gemeldeten; wo keiner steht, gibt es kein Level.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{vanished:n} times</source>
   <translation>{vanished:n}-mal</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>An account was in one snapshot and not in the next {times}: from there on nothing is known of it, so that its positions leave the known book.</source>
   <translation>Ein Konto war in einer Momentaufnahme und fehlte {times} in der nächsten: ab da ist von ihm nichts bekannt, daher verlassen seine Positionen den bekannten Bestand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>The addresses of {addresses:n} accounts are replaced by numbers; --accounts addresses keeps them.</source>
   <translation>Die Adressen von {addresses:n} Konten sind durch Nummern ersetzt; --accounts addresses behält sie.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} has dates like {first:n}{mark}{second:n}{mark_2}{year}, and none of them shows which number is the day: say --dates day-first or --dates month-first.</source>
   <translation>{name} hat Daten wie {first:n}{mark}{second:n}{mark_2}{year}, und keines sagt, welche Zahl der Tag ist: sage --dates day-first oder --dates month-first.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>time is {as_py}, which is no date as the lines before it are written: compare that line with its source.</source>
   <translation>time ist {as_py}, kein Datum in der Schreibweise der Zeilen davor: vergleiche diese Zeile mit ihrer Quelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name}: dates begin with the {what}.</source>
   <translation>{name}: Datumsangaben beginnen mit dem {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name}: its times name no time zone and are taken as UTC.</source>
   <translation>{name}: die Zeiten nennen keine Zeitzone und gelten als UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Compare that line with its source: if the source has it so, the column may mean something else (--as).</source>
   <translation>Vergleiche diese Zeile mit ihrer Quelle: steht es dort so, bedeutet die Spalte vielleicht etwas anderes (--as).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>funding_rate is {rate}, over 100 % (or no fraction)</source>
   <translation>funding_rate ist {rate}, mehr als 100 % (oder kein Bruch)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values}, no number</source>
   <translation>{meaning} ist {values}, keine Zahl</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values}, which no price can be</source>
   <translation>{meaning} ist {values}, und das ist kein Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values}, beyond any price ({lowest_price:n} to {highest_price:n})</source>
   <translation>{meaning} ist {values}, jenseits jedes Preises ({lowest_price:n} bis {highest_price:n})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{high} {above} is below {low} {below}</source>
   <translation>{high} {above} liegt unter {low} {below}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values}, below zero</source>
   <translation>{meaning} ist {values}, weniger als nichts</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {values}, beyond any quantity</source>
   <translation>{meaning} ist {values}, jenseits jeder Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>taker_buy_volume {bought} is above volume {volume}</source>
   <translation>taker_buy_volume {bought} liegt über volume {volume}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>funding_interval_hours is {hours}</source>
   <translation>funding_interval_hours ist {hours}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>column {at:n}</source>
   <translation>Spalte {at:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>there is no {meaning}.</source>
   <translation>{meaning} fehlt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>trade_id is {words}, which is no whole number.</source>
   <translation>trade_id ist {words}, keine ganze Zahl.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>there is no {label}: every row needs one, or none.</source>
   <translation>{label} fehlt: jede Zeile braucht eines, oder keine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path} has over {unique_labels:n} different values in {label}: is it one?</source>
   <translation>{path} hat mehr als {unique_labels:n} verschiedene Werte in {label}: ist es eines?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path}: the column {name} holds no {value} ({error}).</source>
   <translation>{path}: die Spalte {name} enthält kein {value} ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>the order goes the same way as the position that it closed: say which column counts, with --as COLUMN=ignored for the {liquidated_side} or the {liquidation_order_side}.</source>
   <translation>die Order geht in dieselbe Richtung wie die Position, die sie schloss: sage mit --as SPALTE=ignored für {liquidated_side} oder {liquidation_order_side}, welche Spalte zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} row {odd}: {rows} values stand where {width} are expected.</source>
   <translation>{name}, Zeile {odd}: {rows} Werte stehen, wo {width} erwartet werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path}: {name} cannot be read ({error}).</source>
   <translation>{path}: {name} ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>number or word</source>
   <translation>Zahl oder Wort</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>true or false</source>
   <translation>wahr oder falsch</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>side (buy, sell, long or short)</source>
   <translation>Seite (buy, sell, long oder short)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} has numbers like {example}, and its other numbers do not say whether the comma separates decimals or thousands: say --decimal comma or --decimal point.</source>
   <translation>{name} hat Zahlen wie {example}, und die anderen sagen nicht, ob das Komma Dezimalen oder Tausender trennt: sage --decimal comma oder --decimal point.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{chunks} repeats {chunks_2} with another {name} ({column} for {column_2}), as does every further pair like it: say which of them counts with --keep first, last or larger.</source>
   <translation>{chunks} wiederholt {chunks_2} mit anderem {name} ({column} statt {column_2}), und so jedes weitere Paar dieser Art: sage mit --keep first, last oder larger, was zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{chunks} repeats {chunks_2} with another {name}, in a night in which clocks go back: the times seem to be of such a clock, and only in UTC are the two hours two. Write them in UTC or with their zone; if they are in UTC, say which row counts with --keep first, last or larger.</source>
   <translation>{chunks} wiederholt {chunks_2} mit anderem {name}, in einer Nacht, in der Uhren zurückgestellt werden: die Zeiten scheinen von einer solchen Uhr zu sein, und nur in UTC sind die beiden Stunden zwei. Schreibe sie in UTC oder mit ihrer Zone; sind sie in UTC, sage mit --keep first, last oder larger, was zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source> (if liquidations are meant, say --as COLUMN={other})</source>
   <translation> (sind Liquidationen gemeint, sage --as SPALTE={other})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {word}, which is none of {known}{more}.</source>
   <translation>{meaning} ist {word}, keines von {known}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Correct that line, or fetch the file again if it was cut short.</source>
   <translation>Berichtige diese Zeile, oder hole die Datei neu, falls sie abgeschnitten wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path} cannot be read from line {first} on ({splitlines}).</source>
   <translation>{path} ist ab Zeile {first} nicht lesbar ({splitlines}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{values} values stand where {width} are expected. {mend}</source>
   <translation>{values} Werte stehen, wo {width} erwartet werden. {mend}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {value}, which is no {value_2}. {mend}</source>
   <translation>{meaning} ist {value}, kein {value_2}. {mend}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>it is no line of text. {mend}</source>
   <translation>es ist keine Textzeile. {mend}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{meaning} is {value}, as sites shorten numbers for people: take a download that has all their digits.</source>
   <translation>{meaning} ist {value}, so wie Seiten Zahlen für Menschen kürzen: nimm einen Download mit allen Stellen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Line {number} of {path} is {shown}, which begins no table that is known. Say what its columns are with --as COLUMN=MEANING (by name, or by number counted from 1), or name them as in {known_tables}.</source>
   <translation>Zeile {number} von {path} ist {shown}; damit beginnt keine bekannte Tabelle. Sage mit --as SPALTE=BEDEUTUNG, was die Spalten sind (nach Namen oder nach Nummer ab 1), oder nenne sie wie in {known_tables}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Line {line} of {name} is a sum of the others and was passed over.</source>
   <translation>Zeile {line} von {name} ist eine Summe der anderen und wurde übergangen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path} begins with empty lines and no table.</source>
   <translation>{path} beginnt mit leeren Zeilen und enthält keine Tabelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>, or say by its number which one is, as --as {at}={meaning}</source>
   <translation>, oder sage mit ihrer Nummer, welche es ist, etwa --as {at}={meaning}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{path} has {plain} columns named {headers}: rename those that are not meant{answered}.</source>
   <translation>{path} hat {plain} Spalten namens {headers}: benenne die nicht gemeinten um{answered}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>Line {line} of {name} is no part of the table and was passed over: {strip}.</source>
   <translation>Zeile {line} von {name} gehört nicht zur Tabelle und wurde übergangen: {strip}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} is {as_py}, which is no time since 2009.</source>
   <translation>{name} ist {as_py}, keine Zeit seit 2009.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} is {as_py}, the number by which a spreadsheet counts days: format that column there as yyyy-mm-dd hh:mm:ss and save the table again.</source>
   <translation>{name} ist {as_py}, die Zahl, mit der eine Tabellenkalkulation Tage zählt: formatiere die Spalte dort als yyyy-mm-dd hh:mm:ss und speichere die Tabelle neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} is {strip}: a spreadsheet has rounded the times of this file, and what it cut off is lost. Take the file as it was before the spreadsheet, or save it again there with that column formatted as a whole number or as text.</source>
   <translation>{name} ist {strip}: eine Tabellenkalkulation hat die Zeiten dieser Datei gerundet, und was sie abschnitt, ist verloren. Nimm die Datei, wie sie vorher war, oder speichere sie dort neu, mit der Spalte als ganzer Zahl oder als Text formatiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>{name} is {word}, which is no time: write it as 2025-07-14T07:35:00Z (UTC).</source>
   <translation>{name} ist {word}, keine Zeit: schreibe sie wie 2025-07-14T07:35:00Z (UTC).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>once</source>
   <translation>einmal</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_rows.py" />
   <source>month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>, or {header} if it is worth so many USD</source>
   <translation>, oder {header}, wenn es so viele USD wert ist</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name}: {meaning} of {name_2} was turned from USD at the price of its time.</source>
   <translation>{name}: {meaning} aus {name_2} wurde zum Preis der jeweiligen Zeit aus USD umgerechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} is margined in coin, and the {header} of {path} does not say whether it counts contracts or coins: say {header_2} or {header_3}.</source>
   <translation>{name} ist coin-margined, und {header} in {path} sagt nicht, ob Kontrakte oder Coins gezählt sind: sage {header_2} oder {header_3}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The {header} of {path} counts {coin} by its name, and {name} trades {base}: say {header_2}, {header_3} or {header_4}.</source>
   <translation>{header} in {path} zählt dem Namen nach {coin}, und {name} handelt {base}: sage {header_2}, {header_3} oder {header_4}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} counts in USD: import candles, trades or marks of {name_2} beside it, so that it can be turned into coins at the price of its time.</source>
   <translation>{name} zählt in USD: importiere Kerzen, Trades oder Mark-Preise von {name_2} dazu, damit es zum Preis der jeweiligen Zeit in Coins umgerechnet werden kann.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name}: {meaning} of {name_2} counts coins and was turned into contracts at the price of its time.</source>
   <translation>{name}: {meaning} aus {name_2} zählt Coins und wurde zum Preis der jeweiligen Zeit in Kontrakte umgerechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{venue} counts contracts, and the {header} of {path} does not say whether it counts them or coins: say {header_2} or {header_3}{header_4}.</source>
   <translation>{venue} zählt Kontrakte, und {header} in {path} sagt nicht, ob Kontrakte oder Coins gezählt sind: sage {header_2} oder {header_3}{header_4}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The open interest in {path}, taken as coins, is worth {ratio:n} times its own value in USD: say what it counts with --as COLUMN=open_interest_contracts, or --as COLUMN=ignored to take the value.</source>
   <translation>Das Open Interest in {path} wäre, als Coins gelesen, das {ratio:n}-Fache seines eigenen Werts in USD: sage mit --as SPALTE=open_interest_contracts, was es zählt, oder mit --as SPALTE=ignored, dass der Wert gelten soll.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} counts contracts of {name_2}, and how many coins one has is not known: say it with --contract-size, or import candles in contracts and coins beside it.</source>
   <translation>{name} zählt Kontrakte von {name_2}, und wie viele Coins einer hat, ist nicht bekannt: gib es mit --contract-size an, oder importiere Kerzen in Kontrakten und Coins dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name}: {header} of {name_2} is whole numbers and counts as contracts of {usd} USD; if it counts dollars, say {header_2}.</source>
   <translation>{name}: {header} in {name_2} hat ganze Zahlen und zählt als Kontrakte von {usd} USD; wenn es Dollar zählt, sage {header_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The {name} of {market} are {times:n} times the volume of its candles in the same time: one of them counts something else. Say what with --as COLUMN=quantity_usd, COLUMN=quantity_contracts or COLUMN=volume_contracts.</source>
   <translation>{name} von {market} ist das {times:n}-Fache des Volumens der Kerzen derselben Zeit: eines von beiden zählt etwas anderes. Sage mit --as SPALTE=quantity_usd, SPALTE=quantity_contracts oder SPALTE=volume_contracts, was.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} and {name_2} hold trades of {name_3} of the same time, and nothing in them shows which are the same: together they would count twice, so import one of them.</source>
   <translation>{name} und {name_2} haben Trades von {name_3} aus derselben Zeit, und nichts darin zeigt, welche dieselben sind: zusammen würden sie doppelt zählen, importiere also eine der beiden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name}: {meaning} of {name_2} counts coins, as contracts are never that small a fraction.</source>
   <translation>{name}: {meaning} aus {name_2} zählt Coins, da Kontrakte nie so kleine Bruchteile sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: highs and lows of {word} candles are placed at one and two thirds of the candle.</source>
   <translation>{market}: Hoch und Tief von {word}-Kerzen sind bei einem und zwei Dritteln der Kerze gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: a funding interval of 8 hours was assumed, the file does not say it.</source>
   <translation>{market}: ein Funding-Intervall von 8 Stunden ist angenommen, die Datei nennt keines.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: open interest counts as known 5 minutes after the time in the archive, which dates it that much too early.</source>
   <translation>{market}: Open Interest gilt 5 Minuten nach der Zeit im Archiv als bekannt; um so viel datiert das Archiv es zu früh.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: open interest is taken as one-sided; Bybit's own figure counts both sides.</source>
   <translation>{market}: Open Interest gilt als einseitig; Bybits eigene Zahl zählt beide Seiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>One candle of {market} alone does not say how long it is: say it with --candle-length (1m, 5m, 1h, 1d), or import more of them.</source>
   <translation>Eine Kerze von {market} allein sagt nicht, wie lang sie ist: gib es mit --candle-length an (1m, 5m, 1h, 1d), oder importiere mehr davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The volumes of {market} do not fit its prices as a {contract} contract (they imply {ratio:n} times the price): the symbol is another contract's, or the columns count other units, which --as COLUMN=MEANING says (volume_coins, volume_contracts, quote_volume).</source>
   <translation>Die Volumen von {market} passen nicht zu den Preisen eines {contract}-Kontrakts (sie ergeben das {ratio:n}-Fache des Preises): das Symbol gehört zu einem anderen Kontrakt, oder die Spalten zählen andere Einheiten; --as SPALTE=BEDEUTUNG sagt es (volume_coins, volume_contracts, quote_volume).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The largest and the least amounts of {market} lie too far apart to be counted in one step: is one of them wrong, or of another market?</source>
   <translation>Die größte und die kleinste Menge von {market} liegen zu weit auseinander, um sie in einem Schritt zu zählen: ist eine davon falsch, oder aus einem anderen Markt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: {missing} trades are missing by their numbers.</source>
   <translation>{market}: den Nummern nach fehlen {missing} Trades.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The {what} of {market} are of different lengths ({present}{more}): import one of them, or choose the length that counts with --candle-length {choices}.</source>
   <translation>Die {what} von {market} sind verschieden lang ({present}{more}): importiere eine davon, oder wähle mit --candle-length {choices}, welche zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>--candle-length {written}: write the length of the candles as 1m, 5m, 1h or 1d.</source>
   <translation>--candle-length {written}: schreibe die Länge der Kerzen als 1m, 5m, 1h oder 1d.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>--candle-length {length_ms} fits none of the files, which have {what}.</source>
   <translation>--candle-length {length_ms} passt zu keiner der Dateien; sie haben {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>candles of {found}</source>
   <translation>Kerzen von {found}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>no candles</source>
   <translation>keine Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>the {header:s} of {path}</source>
   <translation>{header:s} in {path}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name}: {header} of {name_2} is taken to count {units}: so it is {days} days of what trades, and {others} (--as {header_2}=… says otherwise).</source>
   <translation>{name}: {header} aus {name_2} gilt als gezählt in {units}: so sind es {days} Tage des Umsatzes, und {others} (--as {header_2}=… sagt es anders).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>under {least_shown_days:n}</source>
   <translation>unter {least_shown_days:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} is margined in coin, and {place} does not say whether it counts contracts, coins or USD: say {ways}, or import an hour or more of its candles beside it.</source>
   <translation>{name} ist coin-margined, und {place} sagt nicht, ob Kontrakte, Coins oder USD gezählt sind: sage {ways}, oder importiere eine Stunde oder mehr der Kerzen dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} is margined in coin, and neither {place} nor what trades says what it counts (days of turnover: {shown}): say {ways}.</source>
   <translation>{name} ist coin-margined, und weder {place} noch der Umsatz sagt, was gezählt ist (Tage des Umsatzes: {shown}): sage {ways}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>open_interest_usd (or open_interest_coins)</source>
   <translation>open_interest_usd (oder open_interest_coins)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>funding_rate_percent if each row is a settlement, and it is per cent</source>
   <translation>funding_rate_percent, wenn jede Zeile eine Abrechnung ist und Prozent zählt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: liquidations are totals for each {bucket_ms} minutes; single ones are placed under them by the traded prices.</source>
   <translation>{market}: Liquidationen sind Summen je {bucket_ms} Minuten; einzelne sind nach den gehandelten Preisen darunter gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} holds totals of liquidations of {market} for each bucket of time: import candles of the same time beside it, so that the totals have prices.</source>
   <translation>{name} enthält Summen der Liquidationen von {market} je Zeitabschnitt: importiere Kerzen derselben Zeit dazu, damit die Summen Preise haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>One total in {name} alone does not say how long its bucket is: import more of them.</source>
   <translation>Eine Summe in {name} allein sagt nicht, wie lang ihr Zeitabschnitt ist: importiere mehr davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} has a total every {bucket_ms} s, and the candles of {market} are {duration} s long: import candles that are no longer than the buckets.</source>
   <translation>{name} hat alle {bucket_ms} s eine Summe, und die Kerzen von {market} sind {duration} s lang: importiere Kerzen, die nicht länger sind als die Zeitabschnitte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>say what {header} counts: {header_2} (USDT), {header_3} or {header_4}.</source>
   <translation>sage, was {header} zählt: {header_2} (USDT), {header_3} oder {header_4}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The {header} in {path} is 1 in every row, as where OKX says that a candle is complete: say {header_2} with --kind mark or --kind index if it is that, or {header_3}.</source>
   <translation>{header} in {path} ist in jeder Zeile 1, wie dort, wo OKX eine Kerze als vollständig meldet: sage {header_2} mit --kind mark oder --kind index, wenn es das ist, oder {header_3}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>As coins, the volumes in {path} would be a turnover of {volume:n} bn USD a day, which no market has: {advice}</source>
   <translation>Als Coins wären die Volumen in {path} ein Umsatz von {volume:n} Mrd. USD am Tag; den hat kein Markt: {advice}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{name} trades in steps of {what:n} {base}, and most amounts in {path} are finer: {advice}</source>
   <translation>{name} handelt in Schritten von {what:n} {base}, und die meisten Mengen in {path} sind feiner: {advice}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{path} has a funding rate every {step:n} s, and no venue settles that often: these are rates expected at the next settlement. Say which column holds its time with --as COLUMN=funding_time, or import the settled rates of the venue's archive.</source>
   <translation>{path} hat alle {step:n} s eine Funding-Rate; so oft rechnet kein Handelsplatz ab: das sind Raten, die bei der nächsten Abrechnung erwartet werden. Sage mit --as SPALTE=funding_time, welche Spalte deren Zeit enthält, oder importiere die abgerechneten Raten aus dem Archiv des Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>Half of the funding rates in {path} are {what:n} % or more, if they are fractions: say {header} if they are per cent, or {header_2} if not.</source>
   <translation>Die Hälfte der Funding-Raten in {path} ist {what:n} % oder mehr, wenn es Brüche sind: sage {header}, wenn es Prozent sind, sonst {header_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The open interest of {market} is {days:n} times what trades in a day, more than any market has: it seems to be in USD, or it or the volume counts contracts. Say so with --as COLUMN=open_interest_usd, COLUMN=open_interest_contracts or COLUMN=volume_contracts; if the volume is what is wrong, give the one of the same market in coins.</source>
   <translation>Das Open Interest von {market} ist das {days:n}-Fache des Umsatzes eines Tages; so viel gibt es nicht: es scheint in USD zu sein, oder es oder das Volumen zählt Kontrakte. Sage es mit --as SPALTE=open_interest_usd, SPALTE=open_interest_contracts oder SPALTE=volume_contracts; ist das Volumen falsch, gib das desselben Marktes in Coins an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The open interest of {market} would be worth {worth:n} bn USD, more than any market holds: say what it counts with --as COLUMN=open_interest_usd or --as COLUMN=open_interest_contracts.</source>
   <translation>Das Open Interest von {market} wäre {worth:n} Mrd. USD wert, mehr als in jedem Markt liegt: sage mit --as SPALTE=open_interest_usd oder --as SPALTE=open_interest_contracts, was es zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The {name} of {market} would be worth {traded:n} bn USD, more than any market turns over in that time: say what the column counts with --as COLUMN={unit}_coins, COLUMN={unit_2}_contracts or COLUMN={unit_3}_usd.</source>
   <translation>{name} von {market} wäre {traded:n} Mrd. USD wert, mehr als jeder Markt in dieser Zeit umsetzt: sage mit --as SPALTE={unit}_coins, SPALTE={unit_2}_contracts oder SPALTE={unit_3}_usd, was die Spalte zählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The prices of {market}, about {prices:n}, are none of {base}: the columns hold something else (rates, sums), or the symbol is another.</source>
   <translation>Die Preise von {market}, etwa {prices:n}, sind keine von {base}: die Spalten enthalten etwas anderes (Raten, Summen), oder das Symbol ist ein anderes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: {factor:n} prices are far from any that {base} had, the first {prices:n} at {times}; is the data real, and of this market?</source>
   <translation>{market}: {factor:n} Preise liegen weit von allen, die {base} je hatte, der erste {prices:n} um {times}; sind die Daten echt, und aus diesem Markt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: the {word} prices are {what:n} % from the traded ones; are they of one market?</source>
   <translation>{market}: die {word}-Preise liegen {what:n} % von den gehandelten; sind sie aus einem Markt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market} and {market_2} are {what:n} % apart most of the time, and both are of {base}: is one of them invented, or of another coin?</source>
   <translation>{market} und {market_2} liegen meist {what:n} % auseinander, und beide sind {base}: ist eines erfunden, oder ein anderer Coin?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The open interest in {path} and its value in USD are the same number, so {header} is no quantity of coins: say {header_2} to take the value, or give it in coins.</source>
   <translation>Das Open Interest in {path} und sein Wert in USD sind dieselbe Zahl, also ist {header} keine Menge von Coins: sage {header_2}, damit der Wert gilt, oder gib es in Coins an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: {far} candles reach more than half beyond their open and close, the first at {at}</source>
   <translation>{market}: {far} Kerzen reichen mehr als die Hälfte über Eröffnung und Schluss hinaus, die erste um {at}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: the {name} jumps by more than half {jumps} times, first at {at}</source>
   <translation>{market}: {name} springt {jumps}-mal um mehr als die Hälfte, zuerst um {at}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{present} (high {high:n}, low {low:n}); is the data real?</source>
   <translation>{present} (Hoch {high:n}, Tief {low:n}); sind die Daten echt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{times_it_jumps}; is the data real, and of one market?</source>
   <translation>{times_it_jumps}; sind die Daten echt, und aus einem Markt?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>{market}: the data runs until {last}, which is yet to come; is it invented?</source>
   <translation>{market}: die Daten reichen bis {last}, das in der Zukunft liegt; sind sie erfunden?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/import_units.py" />
   <source>The candles of {market} are {duration_ms} ms long, but one starts at {times}, off that grid: do not import candles of different lengths together.</source>
   <translation>Die Kerzen von {market} sind {duration_ms} ms lang, aber eine beginnt um {times}, neben diesem Raster: importiere keine Kerzen verschiedener Länge zusammen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path}: {market} has no candles in the session.</source>
   <translation>{path}: {market} hat in der Sitzung keine Kerzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} is paid in coin, and how many USD one contract has is not known: say it with --contract-size.</source>
   <translation>{name} wird im Coin abgerechnet, und wie viele USD ein Kontrakt hat, ist nicht bekannt: gib es mit --contract-size an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: a contract counts as {asked} {unit}, as --contract-size asks; it is known as {known:n} {unit_2}.</source>
   <translation>{name}: ein Kontrakt zählt als {asked} {unit}, wie --contract-size verlangt; bekannt ist er als {known:n} {unit_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--contract-size {asked}: the candles of {name} have {found} coins a contract.</source>
   <translation>--contract-size {asked}: die Kerzen von {name} haben {found} Coins je Kontrakt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--contract-size must be a positive number, not {text}.</source>
   <translation>--contract-size muss eine positive Zahl sein, nicht {text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>have a quantity of 0</source>
   <translation>Menge 0</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>have a side that their source did not know</source>
   <translation>eine Seite, die ihre Quelle nicht kannte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are candles that were not complete</source>
   <translation>unvollständige Kerzen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>repeat a row, as this source publishes each twice</source>
   <translation>wiederholt, da diese Quelle jede Zeile zweimal veröffentlicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are of a settlement that was already over</source>
   <translation>nur eine schon geschehene Abrechnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>name no settlement that they are expected at</source>
   <translation>keine Abrechnung nennen, zu der sie erwartet werden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>have an open interest of 0, so none was measured</source>
   <translation>Open Interest von 0, also nicht gemessen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>hold nothing that is used</source>
   <translation>nichts Verwendetes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>repeat the rate that is expected at a settlement</source>
   <translation>wiederholen die Rate, die bei einer Abrechnung erwartet wird</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are of symbols that name no market that can be counted</source>
   <translation>Symbole, die keinen zählbaren Markt nennen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are of spot markets</source>
   <translation>Spotmärkte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are of other symbols than the one asked for</source>
   <translation>andere Symbole als das verlangte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are candles of another length than the one asked for</source>
   <translation>Kerzen anderer Länge als verlangt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are totals of buckets that no candles cover as a whole</source>
   <translation>Summen von Zeitabschnitten, die keine Kerzen ganz abdecken</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>come after the last price</source>
   <translation>nach dem letzten Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are messages that are not as the venue documents them</source>
   <translation>Nachrichten, anders als der Handelsplatz sie dokumentiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are messages whose numbers could not be used</source>
   <translation>Nachrichten mit unbrauchbaren Zahlen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>are candles without a volume, which counts as none</source>
   <translation>Kerzen ohne Volumen, das als keines zählt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds over {maximum_files:n} files: name the folder of the market.</source>
   <translation>{path} enthält mehr als {maximum_files:n} Dateien: nenne den Ordner des Marktes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds no table (CSV, JSON, Parquet, Feather or SQLite, plain or packed).</source>
   <translation>{path} enthält keine Tabelle (CSV, JSON, Parquet, Feather oder SQLite, ungepackt oder gepackt).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} counts as {name_2}, as --symbol {symbol} asks, though its name says {name_symbol}.</source>
   <translation>{name} zählt als {name_2}, wie --symbol {symbol} verlangt, obwohl der Name {name_symbol} sagt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>None of the files holds a row, so there is no session to write.</source>
   <translation>Keine der Dateien enthält eine Zeile, also gibt es keine Sitzung zu schreiben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--kind {kind} fits none of the files: it is for what their columns do not say.</source>
   <translation>--kind {kind} passt zu keiner der Dateien: es ist für das, was ihre Spalten nicht sagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--symbol {symbol} fits none of the files, their {by_names} give {symbols}: </source>
   <translation>--symbol {symbol} passt zu keiner der Dateien, ihre {by_names} nennen {symbols}: </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--as {column}=…: none of the files has a column {column_2}.</source>
   <translation>--as {column}=…: keine der Dateien hat eine Spalte {column_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>import the files of one market at a time.</source>
   <translation>importiere die Dateien eines Marktes nach dem anderen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>name one of these or leave it out.</source>
   <translation>nenne einen davon oder lass es weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>No row of the files can be used, so there is no session to write: {why}.</source>
   <translation>Keine Zeile der Dateien ist verwendbar, also gibt es keine Sitzung zu schreiben: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>Imported from </source>
   <translation>Importiert aus </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>--start {wished_start_ms} lies outside of the data, which runs from {start} to {end}.</source>
   <translation>--start {wished_start_ms} liegt außerhalb der Daten; sie reichen von {start} bis {end}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>Prices of a spot market stand for those of the perpetual, as was asked for.</source>
   <translation>Preise eines Spotmarkts stehen für die des Perpetuals, wie verlangt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>Left out of the folders, as no tables: {names}{more}.</source>
   <translation>In den Ordnern weggelassen, da keine Tabellen: {names}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} has column names but no rows.</source>
   <translation>{name} hat Spaltennamen, aber keine Zeilen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {unknown} symbols name no market that can be counted and are left out: {shown}.</source>
   <translation>{name}: {unknown} Symbole nennen keinen zählbaren Markt und bleiben weg: {shown}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} names pairs as spot markets are named too; they are taken for the perpetuals.</source>
   <translation>{name} nennt Paare so, wie auch Spotmärkte heißen; sie gelten als die Perpetuals.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} names coins alone, which are taken for {bare}{bare_2}.</source>
   <translation>{name} nennt nur Coins; sie gelten als {bare}{bare_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} has the columns of {title}, and counts as {venues}.</source>
   <translation>{name} hat die Spalten von {title} und zählt als {venues}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} holds the fills of one account, as they name none: other trades of the market are not in it.</source>
   <translation>{name} enthält die Ausführungen eines Kontos, da sie keines nennen: andere Trades des Marktes fehlen darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: the meaning of {unknown} is not known, so it was left aside (say it with --as).</source>
   <translation>{name}: die Bedeutung von {unknown} ist nicht bekannt, die Spalte wurde übergangen (--as sagt sie).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} was named {times} times: name each file once.</source>
   <translation>{path} wurde {times}-mal genannt: nenne jede Datei einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>The files hold prices from {start} to {end}, and none between {wished_start_ms} and {end_ms}.</source>
   <translation>Die Dateien enthalten Preise von {start} bis {end}, und keine zwischen {wished_start_ms} und {end_ms}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {total:n} totals of liquidations are left out, as no candles cover their buckets.</source>
   <translation>{name}: {total:n} Summen von Liquidationen bleiben weg, da keine Kerzen ihre Zeitabschnitte abdecken.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{market}: liquidations are known of times outside of the session only, and of none in it.</source>
   <translation>{market}: Liquidationen sind nur für Zeiten außerhalb der Sitzung bekannt, für keine in ihr.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{market}: liquidations are known from {first:t} to {last:t} only, with gaps ({gaps:n}); those of the rest of the session are not known, which is not none.</source>
   <translation>{market}: Liquidationen sind nur von {first:t} bis {last:t} bekannt, mit Lücken ({gaps:n}); die der übrigen Sitzung sind nicht bekannt, was nicht keine heißt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{market}: liquidations are known from {first:t} to {last:t} only; those of the rest of the session are not known, which is not none.</source>
   <translation>{market}: Liquidationen sind nur von {first:t} bis {last:t} bekannt; die der übrigen Sitzung sind nicht bekannt, was nicht keine heißt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {late} rows after the last price ({end_ms}) were left out.</source>
   <translation>{name}: {late} Zeilen nach dem letzten Preis ({end_ms}) bleiben weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {count:n} rows are left out, as they {value}.</source>
   <translation>{name}: {count:n} Zeilen bleiben weg: {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {count:n} candles have no volume, which counts as none traded.</source>
   <translation>{name}: {count:n} Kerzen haben kein Volumen; das zählt als nichts gehandelt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {what} has {spans} gaps.</source>
   <translation>{name}: {what} hat {spans} Lücken.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {kind_titles} of {count:n} rows are left out, as they {value}.</source>
   <translation>{name}: von {count:n} Zeilen bleiben weg ({kind_titles}): {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} is a future that expires, and not the perpetual: it pays no funding, its price stands off the index until it is settled, and its maintenance margin may be another than the one used here.</source>
   <translation>{name} ist ein Future mit Verfall, nicht das Perpetual: er zahlt kein Funding, sein Preis weicht bis zur Abrechnung vom Index ab, und seine Maintenance-Margin kann eine andere sein als die hier benutzte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>a market without any series is not made</source>
   <translation>ein Markt ohne jede Reihe wird nicht angelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} holds totals of the liquidations of {market}, of which other files hold single ones: together they would count twice, so import one of them.</source>
   <translation>{name} enthält Summen der Liquidationen von {market}, und andere Dateien enthalten die einzelnen: zusammen zählten sie doppelt, importiere also eines von beiden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>The name of {path} does not say its market: give it with --symbol, {example}.</source>
   <translation>Der Name von {path} nennt den Markt nicht: gib ihn mit --symbol an, {example}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>the symbol as its venue writes it</source>
   <translation>das Symbol, wie der Handelsplatz es schreibt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>as --symbol {coin}USDT</source>
   <translation>etwa --symbol {coin}USDT</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>The symbol {own} of {venue} (in {name}) does not say what is traded for what: give the venue with --venue and the symbol as the venue writes it with --symbol.</source>
   <translation>Das Symbol {own} von {venue} (in {name}) sagt nicht, was wofür gehandelt wird: gib den Handelsplatz mit --venue an und das Symbol, wie er es schreibt, mit --symbol.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>Neither the columns nor the name of {path} say its venue: give it with --venue.</source>
   <translation>Weder die Spalten noch der Name von {path} nennen den Handelsplatz: gib ihn mit --venue an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>The market of {path}: {error}</source>
   <translation>Der Markt von {path}: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>What stands behind the damage is lost: {sentence}</source>
   <translation>Was hinter der Beschädigung steht, ist verloren: {sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>Left aside: {sentence}</source>
   <translation>Beiseitegelassen: {sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {unreadable} of {of} tables {are} left out, as unreadable: {unreadable_2}</source>
   <translation>{name}: {unreadable} von {of} Tabellen bleiben weg, da unlesbar: {unreadable_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds totals of liquidations for each bucket of time, and no single ones. {refusal} Import them together with candles of that market, under whose prices they are placed.</source>
   <translation>{path} enthält Summen von Liquidationen je Zeitabschnitt und keine einzelnen. {refusal} Importiere sie zusammen mit Kerzen dieses Marktes, unter deren Preise sie gesetzt werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} and {paths} more are left aside: {why}</source>
   <translation>{name} und {paths} weitere bleiben beiseite: {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source> To import the other files of the folder without it, say --skip-unreadable.</source>
   <translation> Um die übrigen Dateien des Ordners ohne sie zu importieren, sage --skip-unreadable.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name} is left out, as it cannot be read: {error}</source>
   <translation>{name} bleibt weg, da unlesbar: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{market}: {pending} funding that was expected after the last row is left out: it was not settled yet.</source>
   <translation>{market}: {pending} Funding, das nach der letzten Zeile erwartet wurde, bleibt weg: es war noch nicht abgerechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>index prices</source>
   <translation>Index-Preise</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>positions of accounts</source>
   <translation>Positionen von Konten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds no table that is known: {passed_over} are none.</source>
   <translation>{path} enthält keine bekannte Tabelle: {passed_over} sind keine.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{name}: {passed_over} {are} passed over, as no table that a session keeps.</source>
   <translation>{name}: {passed_over} übergangen, da eine Sitzung solche Tabellen nicht aufnimmt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{why} To import the rest of {name} without it, say --skip-unreadable.</source>
   <translation>{why} Um den Rest von {name} ohne das zu importieren, sage --skip-unreadable.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds no text: its download may have failed.</source>
   <translation>{path} enthält keinen Text: vielleicht ist der Download gescheitert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} is a rektscope session already: open it, there is nothing to import.</source>
   <translation>{path} ist schon eine Sitzung von rektscope: öffne sie, es gibt nichts zu importieren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} claims to hold {size} bytes, too many to import.</source>
   <translation>{path} gibt an, {size} Bytes zu enthalten, zu viele für einen Import.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} has the columns {shown}, which make no table that is known. Say what they are with --as COLUMN=MEANING, or name them as in {known_tables}.</source>
   <translation>{path} hat die Spalten {shown}; das ist keine bekannte Tabelle. Sage mit --as SPALTE=BEDEUTUNG, was sie sind, oder nenne sie wie in {known_tables}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{path} holds over {maximum_rows:n} rows, too many for one session: import fewer days.</source>
   <translation>{path} enthält mehr als {maximum_rows:n} Zeilen, zu viele für eine Sitzung: importiere weniger Tage.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>{uri} is a folder: name the file to write, as {what}/session.rekt.</source>
   <translation>{uri} ist ein Ordner: nenne die Datei, etwa {what}/session.rekt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/imports.py" />
   <source>names</source>
   <translation>Namen</translation>
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
   <source>{sentence} The defaults are used.</source>
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
   <source>The alert rules could not be used ({why}), so the defaults are used; the file is kept as {kept}.</source>
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
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>There is no kind of alert {unknown}.</source>
   <translation>Eine Alarmart {unknown} gibt es nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>rules must be an object, not {values}</source>
   <translation>rules muss ein Objekt sein, nicht {values}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>there is no rule {name}</source>
   <translation>die Regel {name} gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{name} cannot be {value}</source>
   <translation>{name} kann nicht {value} sein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>sent before</source>
   <translation>schon einmal gesendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>sent elsewhere</source>
   <translation>anderswohin gesendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>too many</source>
   <translation>zu viele</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>not noted</source>
   <translation>nicht notiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>too many waiting</source>
   <translation>zu viele warten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>it lists no services</source>
   <translation>sie führt keine Dienste auf</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>there is no service {name}</source>
   <translation>den Dienst {name} gibt es nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a value of {name} cannot be</source>
   <translation>ein Wert von {name} ist nicht möglich</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>the file</source>
   <translation>die Datei</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a pipe</source>
   <translation>eine Pipe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a socket</source>
   <translation>ein Socket</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a device</source>
   <translation>ein Gerät</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a folder</source>
   <translation>ein Ordner</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>it is of version {version}</source>
   <translation>sie ist von Version {version}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>it is no file of version {readable} or before</source>
   <translation>sie ist keine Datei von Version {readable} oder älter</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{name} was finished by another process just now</source>
   <translation>{name} hat gerade ein anderer Prozess fertig geschrieben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{name} is being written by another process</source>
   <translation>in {name} schreibt gerade ein anderer Prozess</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The rules {rules} need either a market's tiers or a rate.</source>
   <translation>Die Regeln {rules} brauchen entweder die Stufen eines Marktes oder eine Rate.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>the name of the rules</source>
   <translation>der Name der Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The quantity of the other leg</source>
   <translation>Die Menge der Gegenposition</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>others must be a list, not {rows}</source>
   <translation>others muss eine Liste sein, nicht {rows}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>the name of another position</source>
   <translation>der Name einer anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The maintenance margin of another position</source>
   <translation>Die Maintenance-Margin einer anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The unrealised profit of another position</source>
   <translation>Der unrealisierte Gewinn einer anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{what} must be an object of {names}, not {value}</source>
   <translation>{what} muss ein Objekt aus {names} sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{what} must be a text, not {value}</source>
   <translation>{what} muss ein Text sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>{what} must be true or false, not {value}</source>
   <translation>{what} muss wahr oder falsch sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The position {name} has more than {most_others} other positions beside it.</source>
   <translation>Die Position {name} hat mehr als {most_others} andere Positionen neben sich.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>a position must be an object, not {fields}</source>
   <translation>eine Position muss ein Objekt sein, nicht {fields}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>side {fields} and mode {fields_2} are not those of a position</source>
   <translation>Seite {fields} und Modus {fields_2} sind nicht die einer Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>the market of the rules</source>
   <translation>der Markt der Regeln</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The closing fee</source>
   <translation>Die Schließgebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>the name of another position must be of 1 to {longest_name} printable characters</source>
   <translation>der Name einer anderen Position muss aus 1 bis {longest_name} druckbaren Zeichen bestehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/keeping_files.py" />
   <source>The quantity</source>
   <translation>Die Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>silent</source>
   <translation>stumm</translation>
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
   <source>{title} redirects elsewhere (HTTP {status}), which is not followed: {why}.</source>
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
   <source>{title} blocks this network (HTTP 403) after too many requests or connections, for about ten minutes.</source>
   <translation>{title} sperrt dieses Netz aus (HTTP 403) nach zu vielen Anfragen oder Verbindungen, für etwa zehn Minuten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} blocks this network (HTTP 403): a firewall there or on the way, a proxy, or too many connections.</source>
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
   <source>A web page came in place of {title}'s answer: {why}.</source>
   <translation>Statt der Antwort von {title} kam eine Webseite: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>{title} closed the connection without giving a reason.</source>
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
   <translation>Preise, Open Interest und Funding von vor dem Start wurden erfragt; Liquidationen von damals sind unbekannt.</translation>
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
   <source>{title} refused the request (HTTP {status}){reported}.</source>
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
   <translation>Open Interest in Schritten von {minutes} Minuten</translation>
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
   <translation>Funding-Raten</translation>
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
   <translation>Das Open Interest von {market} konnte nicht erfragt werden. {why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Candles and open interest {hole}, were asked for afterwards; liquidations are unknown.</source>
   <translation>Kerzen und Open Interest {hole}, wurden danach erfragt; Liquidationen sind unbekannt.</translation>
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
   <translation>{market} hat bis {time} keinen Preis, also keine Levels: wähle eine spätere Zeit oder einen Markt mit Preisen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Neither open interest nor volume of {market} is known by {time}, so what stands is not known: choose a later time, or a market of which one of them is known.</source>
   <translation>Weder Open Interest noch Volumen von {market} ist bis {time} bekannt, also sagt nichts, was offen ist: wähle einen späteren Zeitpunkt, oder einen Markt, von dem eines davon bekannt ist.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/live.py" />
   <source>Of {name} only sums of liquidations of longer stretches are recorded, so it has no worst minute: align by start, by time of day or by moments.</source>
   <translation>Von {name} sind nur Summen der Liquidationen längerer Zeiträume aufgezeichnet, also keine schlimmste Minute: lege nach Beginn, Tageszeit oder Momenten übereinander.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{name} around {anchor:t}</source>
   <translation>{name} um {anchor:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>The map has no columns yet: nothing has traded, or it was stopped.</source>
   <translation>Die Karte hat noch keine Spalten: noch wurde nichts gehandelt, oder sie wurde angehalten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{market} stands still because of a defect in rektscope ({each}).</source>
   <translation>{market} steht still, wegen eines Fehlers in rektscope ({each}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>what comes of {market}</source>
   <translation>was von {market} kommt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>a part of the feed, named under Feeds,</source>
   <translation>ein Teil des Feeds, unter Feeds genannt,</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>The map is not complete: building it was stopped. Open the market again.</source>
   <translation>Die Karte ist unvollständig: ihre Berechnung wurde angehalten. Öffne den Markt noch einmal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{path} is too large to be a model: write one with `rektscope model --out FILE`.</source>
   <translation>{path} ist zu groß für ein Modell: `rektscope model --out FILE` schreibt eines.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{path} is no text: write a model with `rektscope model --out FILE`.</source>
   <translation>{path} ist kein Text: `rektscope model --out FILE` schreibt ein Modell.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{hostname} gives no version.</source>
   <translation>{hostname} nennt keine Version.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{hostname} gives no https page of the version.</source>
   <translation>{hostname} nennt keine https-Seite der Version.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>the moment at the cursor</source>
   <translation>der Zeitpunkt am Cursor</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>liquidated in the fills alone</source>
   <translation>nur in den Ausführungen liquidiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{title} gives none of {market}.</source>
   <translation>{title} meldet keine von {market}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>no market is known to ask for</source>
   <translation>kein Markt bekannt, nach dem zu fragen wäre</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>not asked for any more</source>
   <translation>es wird nicht mehr gefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>asking for tiers</source>
   <translation>Stufen werden abgefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{market} rises so far above its first price of {first_price:n} that one map cannot hold both: check its prices, or cut the session into shorter ones.</source>
   <translation>{market} steigt so weit über seinen ersten Preis von {first_price:n}, dass eine Karte nicht beides fasst: prüfe die Preise, oder teile die Sitzung in kürzere.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>mix of Hyperliquid's known book</source>
   <translation>Mischung der bekannten Positionen auf Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{held} positions are known at {at_ms}, and a mix of leverage needs {least_positions} at least.</source>
   <translation>Um {at_ms} sind {held} Positionen bekannt; für eine Hebelmischung braucht es mindestens {least_positions}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>, changed</source>
   <translation>, geändert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>classes must be 1 to {most_classes}</source>
   <translation>classes muss 1 bis {most_classes} haben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>leverages must ascend from more than 1</source>
   <translation>leverages müssen über 1 beginnen und ansteigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>shares must be above 0 and sum to 1, on each side</source>
   <translation>shares müssen über 0 liegen und auf jeder Seite zusammen 1 ergeben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>half-lives and typical sizes must be above 0</source>
   <translation>Halbwertszeiten und typische Größen müssen über 0 liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>multiples and weights of margin_spread must be above 0, the multiples ascending</source>
   <translation>multiples und weights von margin_spread müssen über 0 liegen, die multiples ansteigend</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>smear_points must be 1 to {most_points}</source>
   <translation>smear_points muss 1 bis {most_points} sein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>smear must be 0 to 0.05</source>
   <translation>smear muss 0 bis 0.05 sein</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>history_spread must be above 0 and below 0.3</source>
   <translation>history_spread muss über 0 und unter 0.3 liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>windows, turnover_days and refill must be above 0</source>
   <translation>windows, turnover_days und refill müssen über 0 liegen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>activity_range must ascend from above 0</source>
   <translation>activity_range muss über 0 beginnen und ansteigen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>Model {file_name} has no "format": "{format}": write one with `rektscope model --out FILE`.</source>
   <translation>Dem Modell {file_name} fehlt "format": "{format}": `rektscope model --out FILE` schreibt eines.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>each of classes must have {names}, and may {optional}</source>
   <translation>jede der classes braucht {names} und darf {optional} haben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{name} must be a number, not {value}</source>
   <translation>{name} muss eine Zahl sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>Model {file_name} is not JSON ({error}): write one with `rektscope model --out FILE`.</source>
   <translation>Das Modell {file_name} ist kein JSON ({error}): `rektscope model --out FILE` schreibt eines.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>Model {file_name} has no parameter {name}; there are: {known}.</source>
   <translation>Das Modell {file_name} hat keinen Parameter {name}; es gibt: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>Model {file_name}: {error}. Compare it with what `rektscope model` prints.</source>
   <translation>Modell {file_name}: {error}. Vergleiche es mit dem, was `rektscope model` ausgibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>name must be words</source>
   <translation>name muss aus Worten bestehen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>Under the tiers of {venue}:{symbol} a position at {without:n}x has no liquidation price, so there is no map: check the table's rates and maximum leverages.</source>
   <translation>Nach den Stufen von {venue}:{symbol} hat eine Position mit {without:n}x keinen Liquidationspreis, also gibt es keine Karte: prüfe Raten und höchste Hebel der Tabelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{market} has a price of zero or less, so there is no map of it: import it anew.</source>
   <translation>{market} hat einen Preis von null oder darunter, also gibt es keine Karte: importiere den Markt neu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>square-root law</source>
   <translation>Wurzelgesetz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>resting seller</source>
   <translation>ruhender Verkäufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>resting buyer</source>
   <translation>ruhender Käufer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>The session {name} has no market {market}; it has: {known}.</source>
   <translation>Die Sitzung {name} hat keinen Markt {market}; sie hat: {known}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/maps.py" />
   <source>{name} must be a whole number, not {value}</source>
   <translation>{name} muss eine ganze Zahl sein, nicht {value}</translation>
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
   <source>refuses the request: too many were sent, or it does not answer your address; wait ten minutes</source>
   <translation>weist die Frage ab: es waren zu viele, oder deine Adresse bekommt keine Antwort; warte zehn Minuten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>does not know the address asked</source>
   <translation>kennt die gefragte Adresse nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>has shut out your address for a while, after too many requests; wait an hour</source>
   <translation>hat deine Adresse nach zu vielen Fragen eine Weile ausgesperrt; warte eine Stunde</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/network.py" />
   <source>says that too many requests were sent; wait a few minutes</source>
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
   <source>{what} is empty: enter a number.</source>
   <translation>{what} ist leer: gib eine Zahl ein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/numbers.py" />
   <source>{what} has {count} characters: give a realistic number.</source>
   <translation>{what} hat {count} Zeichen: gib eine realistische Zahl ein.</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The side must be long or short (or buy or sell), not {strip}.</source>
   <translation>Die Seite muss long oder short sein (oder buy oder sell), nicht {strip}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>the session's marks</source>
   <translation>den Mark-Preisen der Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>the session's last prices</source>
   <translation>den letzten Preisen der Sitzung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>the given mark</source>
   <translation>dem angegebenen Mark-Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{place}: the {value:w}</source>
   <translation>{place}: {value:w}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{place}: the price</source>
   <translation>{place}: der Preis</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{place}: the quantity</source>
   <translation>{place}: die Menge</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Bybit's executions</source>
   <translation>Ausführungen von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Bybit's export</source>
   <translation>Export von Bybit</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>OKX's export</source>
   <translation>Export von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>OKX's fills</source>
   <translation>Ausführungen von OKX</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Bitget's fills</source>
   <translation>Ausführungen von Bitget</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Hyperliquid's fills</source>
   <translation>Ausführungen von Hyperliquid</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Binance's export</source>
   <translation>Export von Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Binance's trades</source>
   <translation>Trades von Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>a table of fills</source>
   <translation>eine Tabelle von Ausführungen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The position has no fills.</source>
   <translation>Die Position hat keine Ausführungen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>over 99 %</source>
   <translation>über 99 %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>under {what:n} %</source>
   <translation>unter {what:n} %</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>before the change</source>
   <translation>vor der Änderung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>after the change</source>
   <translation>nach der Änderung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The rules {name} are for {contract} contracts, and {symbol} is none.</source>
   <translation>Die Regeln {name} gelten für {contract} Kontrakte, und {symbol} ist keiner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>There are no tiers of {market} on this machine: choose other rules.</source>
   <translation>Von {market} sind auf diesem Rechner keine Stufen: wähle andere Regeln.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{market} is {contract} and {symbol} is not: choose other rules.</source>
   <translation>{market} ist {contract} und {symbol} nicht: wähle andere Regeln.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Enter the maintenance rate that these rules are to use.</source>
   <translation>Gib die Maintenance-Rate ein, mit der diese Regeln rechnen sollen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>An isolated position needs --leverage: it says how much margin backs it.</source>
   <translation>Eine isolierte Position braucht --leverage: er sagt, wie viel Margin sie deckt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>; the next is known at {later}</source>
   <translation>; der nächste ist um {later} bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{market} has no mark price between {opened_ms} and {until_ms}: its mark prices run from {first} to {last}{following}.</source>
   <translation>{market} hat zwischen {opened_ms} und {until_ms} keinen Mark-Preis: seine Mark-Preise reichen von {first} bis {last}{following}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The entry price must be a positive number, not {entry_price}.</source>
   <translation>Der Einstiegspreis muss eine positive Zahl sein, nicht {entry_price}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>What is taken out at {time_ms} is more than the {left:n} {settlement} there were: take out less.</source>
   <translation>Um {time_ms} wird mehr herausgenommen als die {left:n} {settlement}, die da waren: nimm weniger heraus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The tick size</source>
   <translation>Die Tickgröße</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The price of an entry</source>
   <translation>Der Preis eines Einstiegs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The quantity of an entry</source>
   <translation>Die Menge eines Einstiegs</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>A position needs at least one entry.</source>
   <translation>Eine Position braucht mindestens einen Einstieg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>A ladder needs at least one entry.</source>
   <translation>Eine Staffel braucht mindestens einen Einstieg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>opening fee</source>
   <translation>Eröffnungsgebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>closing fee</source>
   <translation>Schließgebühr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The {name} must be a fraction (0.0005 for 0.05 %; below zero for a rebate), not {rate}.</source>
   <translation>{name} muss ein Bruch sein (0.0005 für 0.05 %; unter null für eine Rückvergütung), nicht {rate}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>in added margin</source>
   <translation>auf zugeführte Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>of funding on entry value</source>
   <translation>Funding auf den Einstiegswert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>both legs</source>
   <translation>beide Positionen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>larger leg</source>
   <translation>die größere Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The {what} must be a fraction from 0 to 1 (0.0005 for 0.05 %), not {fee_rate}.</source>
   <translation>Die Gebühr {what} muss ein Bruch von 0 bis 1 sein (0.0005 für 0.05 %), nicht {fee_rate}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The funding rate must be a fraction (0.0001 for 0.01 %), not {rate}.</source>
   <translation>Die Funding-Rate muss ein Bruch sein (0.0001 für 0.01 %), nicht {rate}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The number of settlements must be from 0 to {most_settlements:n}, not {settlements}.</source>
   <translation>Die Zahl der Abrechnungen muss von 0 bis {most_settlements:n} sein, nicht {settlements}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The number of settlements of a hedged pair must be from 0 to {most_settlements_of_pair:n}, not {settlements}.</source>
   <translation>Die Zahl der Abrechnungen eines abgesicherten Paars muss von 0 bis {most_settlements_of_pair:n} sein, nicht {settlements}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The funding rate</source>
   <translation>Die Funding-Rate</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{name} must be a number, not {value}.</source>
   <translation>{name} muss eine Zahl sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{name} must be a finite number, not {value}.</source>
   <translation>{name} muss eine endliche Zahl sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{name} is beyond {largest:n}: give a realistic number.</source>
   <translation>{name} liegt jenseits von {largest:n}: gib eine realistische Zahl an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{name} must be above zero, not {value}.</source>
   <translation>{name} muss über null sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>{name} is below {what:n}: give a realistic number.</source>
   <translation>{name} liegt unter {what:n}: gib eine realistische Zahl an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>How likely a price is touched cannot be estimated without a single move of the price.</source>
   <translation>Wie wahrscheinlich ein Preis berührt wird, lässt sich ohne eine einzige Preisbewegung nicht schätzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Distances must be finite numbers, and horizons above zero.</source>
   <translation>Abstände müssen endliche Zahlen sein, und Horizonte über null.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The mark price of another position</source>
   <translation>Der Mark-Preis einer anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The added margin</source>
   <translation>Die zugeführte Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The {name} of another position</source>
   <translation>{name} einer anderen Position</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The tiers give no highest leverage: give the leverage of the position with --leverage.</source>
   <translation>Die Stufen nennen keinen höchsten Hebel: gib den Hebel der Position mit --leverage an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The side must be long or short, not {side}.</source>
   <translation>Die Seite muss long oder short sein, nicht {side}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>Give either the leverage or the margin of the position: exactly one of the two.</source>
   <translation>Gib entweder den Hebel oder die Margin der Position an: genau eines von beiden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The margin</source>
   <translation>Die Margin</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The maintenance margin of another position must not be below zero, not {maintenance_margin:n}.</source>
   <translation>Die Maintenance-Margin einer anderen Position darf nicht unter null liegen, nicht {maintenance_margin:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The {name} fee must be a fraction (0.0005 for 0.05 %), not {rate}.</source>
   <translation>Die Gebühr ({name}) muss ein Bruch sein (0.0005 für 0.05 %), nicht {rate}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The {name:w} fee</source>
   <translation>Die Gebühr ({name:w})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/positions.py" />
   <source>The lot size</source>
   <translation>Die Lotgröße</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>About 750 million USD were liquidated in 24 hours across crypto derivatives.</source>
   <translation>Etwa 750 Millionen USD wurden in 24 Stunden an allen Krypto-Terminmärkten liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it: what no market of the record accounts for is filled up to this sum. Totals read that day run from 680 to 750 million, by the minute they were read at.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist: was kein aufgezeichneter Markt erklärt, füllt bis zu dieser Summe auf. An jenem Tag wurden Summen von 680 bis 750 Millionen abgelesen, je nach Minute.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>the article, as in btccusa.com/en-US/square/CryptotimesIO/627712</source>
   <translation>der Artikel, wie in btccusa.com/en-US/square/CryptotimesIO/627712</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Liquidations ran at 31 million USD per hour.</source>
   <translation>Liquidiert wurden 31 Millionen USD je Stunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It is only the day’s average, 750 divided by 24; the worst hour saw more than six times as much.</source>
   <translation>Das ist nur der Durchschnitt des Tages, 750 durch 24; die schlimmste Stunde sah mehr als das Sechsfache.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Traders short Bitcoin lost about 475 million USD.</source>
   <translation>Trader mit Bitcoin-Shorts verloren etwa 475 Millionen USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The recorded 24-hour sum of {a:n} million is both sides; 44 million of it were longs.</source>
   <translation>Die aufgezeichnete 24-Stunden-Summe von {a:n} Millionen gilt für beide Seiten; 44 Millionen davon waren Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin liquidations came to about 444 million USD, of which about 435 million were shorts.</source>
   <translation>Bei Bitcoin wurden etwa 444 Millionen USD liquidiert, davon etwa 435 Millionen Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The shorts agree with the recorded sum, which the reconstruction was built to meet.</source>
   <translation>Die Shorts stimmen mit der aufgezeichneten Summe überein, auf die die Rekonstruktion gebaut ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance Square post 26924331775369</source>
   <translation>Beitrag auf Binance Square 26924331775369</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>One short of nearly 100 million USD was liquidated at once on Binance.</source>
   <translation>Ein Short von fast 100 Millionen USD wurde auf Binance auf einmal liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Its size is recorded ({a:n} million) and Binance’s four-hour sum holds it; its minute is placed.</source>
   <translation>Die Größe ist aufgezeichnet ({a:n} Millionen) und in Binance' Vier-Stunden-Summe enthalten; die Minute ist gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The largest single liquidation was a {a:n} million USD long on Binance.</source>
   <translation>Die größte einzelne Liquidation war ein Long von {a:n} Millionen USD auf Binance.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>An error of the report: the price was rising, and Binance’s recorded sum has it among the shorts.</source>
   <translation>Ein Fehler des Berichts: der Preis stieg, und in Binance' aufgezeichneter Summe steht sie bei den Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinDesk, 15 July 2025, copy at 4coinz.com/dogecoin-leads-losses-…</source>
   <translation>CoinDesk, 15. Juli 2025, Kopie auf 4coinz.com/dogecoin-leads-losses-…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The largest single liquidation was a {a:n} million USD short on HTX.</source>
   <translation>Die größte einzelne Liquidation war ein Short von {a:n} Millionen USD auf HTX.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>True when it was written; the larger order on Binance came after 05:42 UTC.</source>
   <translation>Richtig, als es geschrieben wurde; die größere Order auf Binance kam nach 05:42 UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinDesk, 14 July 2025 05:39 UTC, copies at coinmagzine.com/en/crypto-news/22144/… and 4coinz.com/?p=83518</source>
   <translation>CoinDesk, 14. Juli 2025 05:39 UTC, Kopien auf coinmagzine.com/en/crypto-news/22144/… und 4coinz.com/?p=83518</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>More than {a:n} traders were liquidated.</source>
   <translation>Mehr als {a:n} Trader wurden liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it: the number of liquidations was chosen. Another count later that day was {a:n}.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist: die Zahl der Liquidationen ist gewählt. Später am Tag wurden auch {a:n} genannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin rose from {a:n} to above {b:n} USD.</source>
   <translation>Bitcoin stieg von {a:n} auf über {b:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded 5-minute candles of the Binance perpetual.</source>
   <translation>Aufgezeichnete 5-Minuten-Kerzen des Perpetuals auf Binance.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin set a record near {a:n} USD.</source>
   <translation>Bitcoin erreichte einen Rekord nahe {a:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>A price belongs to a market: {a:n} last and {b:n} mark on the perpetual, {c:n} spot, {d:n} to {e:n} on index sites.</source>
   <translation>Ein Preis gehört zu einem Markt: {a:n} (letzter) und {b:n} (Mark) beim Perpetual, {c:n} am Spotmarkt, {d:n} bis {e:n} auf Index-Seiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The record stood at {a:n} to {b:n} USD.</source>
   <translation>Der Rekord lag bei {a:n} bis {b:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Those are index prices of price sites; the perpetual’s mark went higher, its last price to {a:n}.</source>
   <translation>Das sind Index-Preise von Kursseiten; der Mark-Preis des Perpetuals stieg höher, sein letzter Preis bis {a:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>pricpr.com/why-bitcoin-is-slipping-today-… and Binance Square post 27407781383281</source>
   <translation>pricpr.com/why-bitcoin-is-slipping-today-… und Binance Square, Beitrag 27407781383281</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The rise to {a:n} USD was one of its stages.</source>
   <translation>Der Anstieg auf {a:n} USD war eine der Etappen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The 5-minute candle is recorded; the second inside it is placed.</source>
   <translation>Die 5-Minuten-Kerze ist aufgezeichnet; die Sekunde darin ist gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Resistance stood just under {a:n} USD before the break.</source>
   <translation>Vor dem Ausbruch lag knapp unter {a:n} USD ein Widerstand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The perpetual touched {a:n} at 02:45 UTC and turned back; it broke through at 03:40 UTC.</source>
   <translation>Das Perpetual berührte um 02:45 UTC {a:n} und drehte; um 03:40 UTC brach es durch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>205 million USD of shorts were liquidated within one hour.</source>
   <translation>In einer Stunde wurden Shorts von 205 Millionen USD liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it; the session’s figure has the hour’s longs in it too.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist; in der Zahl der Sitzung sind auch die Longs dieser Stunde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>ainvest.com/news/bitcoin-surges-20-time-high-121-209-01-2507, 14 July 2025 05:01 UTC</source>
   <translation>ainvest.com/news/bitcoin-surges-20-time-high-121-209-01-2507, 14. Juli 2025 05:01 UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>289 million USD of shorts had been liquidated by 05:01 UTC.</source>
   <translation>Bis 05:01 UTC waren Shorts von 289 Millionen USD liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. The report counts the 24 hours before, which began ahead of the session, so the true sum since its start is somewhat smaller.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Der Bericht zählt die 24 Stunden davor, die vor der Sitzung begannen; die wahre Summe seit ihrem Beginn ist also etwas kleiner.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Funding stayed at or under {a:n} % per 8 hours.</source>
   <translation>Das Funding blieb bei höchstens {a:n} % je 8 Stunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded rates of the Binance perpetual: the move did not show in funding.</source>
   <translation>Aufgezeichnete Raten des Perpetuals auf Binance: im Funding war die Bewegung nicht zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance funding history</source>
   <translation>Funding-Verlauf von Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Ethereum rose too, but less than Bitcoin.</source>
   <translation>Ethereum stieg auch, aber weniger als Bitcoin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its first price to its last, Ethereum gained {a:n} % and Bitcoin {b:n} %.</source>
   <translation>Vom ersten Preis der Sitzung bis zu ihrem höchsten, aufgezeichnete Kerzen der Perpetuals auf Binance. Vom ersten bis zum letzten Preis gewann Ethereum {a:n} % und Bitcoin {b:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Solana rose too, but less than Bitcoin.</source>
   <translation>Solana stieg auch, aber weniger als Bitcoin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its first price to its last, Solana gained {a:n} % and Bitcoin {b:n} %.</source>
   <translation>Vom ersten Preis der Sitzung bis zu ihrem höchsten, aufgezeichnete Kerzen der Perpetuals auf Binance. Vom ersten bis zum letzten Preis gewann Solana {a:n} % und Bitcoin {b:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>XRP rose too, but less than Bitcoin.</source>
   <translation>XRP stieg auch, aber weniger als Bitcoin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>From the first price of the session to its highest, recorded candles of the Binance perpetuals. From its first price to its last, XRP gained {a:n} % and Bitcoin {b:n} %.</source>
   <translation>Vom ersten Preis der Sitzung bis zu ihrem höchsten, aufgezeichnete Kerzen der Perpetuals auf Binance. Vom ersten bis zum letzten Preis gewann XRP {a:n} % und Bitcoin {b:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Open interest across exchanges stood at {a:n} billion USD at 05:01 UTC on 14 July.</source>
   <translation>Das Open Interest aller Börsen lag am 14. Juli um 05:01 UTC bei {a:n} Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The session holds Binance’s open interest only. CoinGlass has {a:n} billion at 00:00 UTC over all exchanges and {b:n} billion at most between 04:00 and 08:00.</source>
   <translation>Die Sitzung enthält nur das Open Interest von Binance. CoinGlass hat für alle Börsen {a:n} Milliarden um 00:00 UTC und höchstens {b:n} Milliarden zwischen 04:00 und 08:00.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin had passed {a:n} USD as an earlier stage.</source>
   <translation>Bitcoin hatte als frühere Etappe {a:n} USD überschritten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It happened days before the session begins.</source>
   <translation>Das geschah Tage vor dem Beginn der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Market makers and large holders took the other side.</source>
   <translation>Market Maker und große Halter nahmen die andere Seite.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>No public data says who was behind a trade.</source>
   <translation>Keine öffentlichen Daten sagen, wer hinter einem Trade stand.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The flush may have steadied the rally.</source>
   <translation>Der Flush hat die Rally vielleicht gefestigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>An opinion about what followed; the session ends on 14 July.</source>
   <translation>Eine Meinung über das, was folgte; die Sitzung endet am 14. Juli.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>After the break there was room toward {a:n} to {b:n} USD.</source>
   <translation>Nach dem Ausbruch war Platz bis {a:n} oder {b:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>A scenario for the time after the session. Bitcoin was at {a:n} USD on 15 July.</source>
   <translation>Ein Szenario für die Zeit nach der Sitzung. Am 15. Juli stand Bitcoin bei {a:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>About {a:n} billion USD were liquidated in 24 hours, {b:n} of longs and {c:n} of shorts.</source>
   <translation>Etwa {a:n} Milliarden USD wurden in 24 Stunden liquidiert, {b:n} an Longs und {c:n} an Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. It is one reading of a window that rolls: others are {a:n} (morning), {b:n} and {c:n} (11 October) and {d:n} (record list, later).</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Es ist eine Ablesung eines rollenden Fensters: andere sind {a:n} (morgens), {b:n} und {c:n} (11. Oktober) und {d:n} (Rekordliste, später).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>11 October about noon</source>
   <translation>11. Oktober, gegen Mittag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248</source>
   <translation>CoinGlass über coinfeather.com/en/news/massive-19b-liquidation-…/12248</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>About {a:n} billion USD were liquidated in 24 hours, of {b:n} accounts.</source>
   <translation>Etwa {a:n} Milliarden USD wurden in 24 Stunden liquidiert, von {b:n} Konten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>True at its reading; the same rolling window held {a:n} about noon, which this session is built to meet.</source>
   <translation>Richtig bei der Ablesung; dasselbe rollende Fenster hatte gegen Mittag {a:n}, und darauf ist diese Sitzung gebaut.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>11 October, morning</source>
   <translation>11. Oktober, morgens</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via Binance Square 30850840862433; hotlink.work/cn/info/7616</source>
   <translation>CoinGlass über Binance Square 30850840862433; hotlink.work/cn/info/7616</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The day of 10 October saw {a:n} billion USD liquidated, {b:n} of longs and {c:n} of shorts.</source>
   <translation>Am 10. Oktober wurden {a:n} Milliarden USD liquidiert, {b:n} an Longs und {c:n} an Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Another day: the list goes by days of the calendar, this session runs from noon to noon.</source>
   <translation>Ein anderer Tag: die Liste geht nach Kalendertagen, diese Sitzung von Mittag bis Mittag.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>later</source>
   <translation>später</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass list of record days via BobSheehan23/LHM, Archive/docs/Liquidation_Cascade_Analysis.md</source>
   <translation>CoinGlass, Liste der Rekordtage, über BobSheehan23/LHM, Archive/docs/Liquidation_Cascade_Analysis.md</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} billion USD of it were longs.</source>
   <translation>{a:n} Milliarden USD davon waren Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. Other readings: {a:n} and {b:n}.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Andere Ablesungen: {a:n} und {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} billion USD had been liquidated in 24 hours, {b:n} of them longs.</source>
   <translation>{a:n} Milliarden USD waren in 24 Stunden liquidiert, {b:n} davon Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin stood at {a:n} when it was read. The early readings most likely lack Hyperliquid (an inference from {b:n} + {c:n} = {d:n}), so they are held against the other venues; those are placed by Amberdata’s stretches, which are longer than the minutes around this reading.</source>
   <translation>Bitcoin stand bei {a:n}, als es abgelesen wurde. Den frühen Ablesungen fehlt höchstwahrscheinlich Hyperliquid (ein Schluss aus {b:n} + {c:n} = {d:n}); sie werden daher an den übrigen Handelsplätzen gemessen. Diese sind nach Amberdatas Abschnitten gesetzt, die länger sind als die Minuten um diese Ablesung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>10 October about 21:16 to 21:28 UTC</source>
   <translation>10. Oktober, etwa 21:16 bis 21:28 UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via ethnews.com/crypto-market-liquidations-surpass-5-billion-…</source>
   <translation>CoinGlass über ethnews.com/crypto-market-liquidations-surpass-5-billion-…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} billion USD had been liquidated in 24 hours, about {b:n} of them longs.</source>
   <translation>{a:n} Milliarden USD waren in 24 Stunden liquidiert, etwa {b:n} davon Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The 24 hours begin before this session ({a:n} billion by 20:05 in four coins, part of it before noon), and the venues without Hyperliquid have {b:n} billion in the later reading that this session is built to meet: the two cannot both be true of the same set.</source>
   <translation>Die 24 Stunden beginnen vor dieser Sitzung ({a:n} Milliarden bis 20:05 in vier Coins, ein Teil davon vor Mittag), und die Handelsplätze ohne Hyperliquid haben {b:n} Milliarden in der späteren Ablesung, auf die diese Sitzung gebaut ist: beides zusammen kann für dieselbe Auswahl nicht stimmen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>10 October 22:10 UTC</source>
   <translation>10. Oktober, 22:10 UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>More than {a:n} billion USD were liquidated in one hour.</source>
   <translation>Mehr als {a:n} Milliarden USD wurden in einer Stunde liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It was said of the venues known then, most likely without Hyperliquid; with it the worst hour is far more.</source>
   <translation>Das galt für die damals bekannten Handelsplätze, höchstwahrscheinlich ohne Hyperliquid; mit ihm ist die schlimmste Stunde weit schlimmer.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>10 October about 22:00 UTC</source>
   <translation>10. Oktober, etwa 22:00 UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>More than {a:n} million accounts were liquidated.</source>
   <translation>Mehr als {a:n} Millionen Konten wurden liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The session places {a:n} liquidations, a tenth of {b:n}: one stands for about ten accounts. Their number is chosen, so it can prove nothing.</source>
   <translation>Die Sitzung setzt {a:n} Liquidationen, ein Zehntel von {b:n}: eine steht für etwa zehn Konten. Ihre Zahl ist gewählt und kann daher nichts beweisen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via Binance Square 30850840862433 ({a:n}) and others ({b:n} to {c:n} million)</source>
   <translation>CoinGlass über Binance Square 30850840862433 ({a:n}) und andere ({b:n} bis {c:n} Millionen)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Hyperliquid had more than half of it, {a:n} billion USD.</source>
   <translation>Hyperliquid hatte mehr als die Hälfte davon, {a:n} Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. The fills that are recorded on the chain, of twelve minutes, are {a:n} billion.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Die auf der Chain aufgezeichneten Ausführungen, von zwölf Minuten, sind {a:n} Milliarden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>11 October</source>
   <translation>11. Oktober</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via reportify.cn/news/1174688152657465344</source>
   <translation>CoinGlass über reportify.cn/news/1174688152657465344</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bybit had {a:n} billion USD.</source>
   <translation>Bybit hatte {a:n} Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. </source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. </translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance had {a:n} billion USD.</source>
   <translation>Binance hatte {a:n} Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. Binance sends at most one order a second and market, so its recorded sums are floors.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Binance sendet höchstens eine Order je Sekunde und Markt, seine aufgezeichneten Summen sind also Untergrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance had {a:n} billion USD of longs and {b:n} of shorts.</source>
   <translation>Binance hatte {a:n} Milliarden USD an Longs und {b:n} an Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. The recorded four-hour sums of four coins hold {a:n} of longs and {b:n} of shorts.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Die aufgezeichneten Vier-Stunden-Summen von vier Coins enthalten {a:n} an Longs und {b:n} an Shorts.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Over 90 % of it were longs on nearly every exchange.</source>
   <translation>An fast jeder Börse waren über 90 % davon Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Of Binance it is not true: 59 % by its published sides, and in three of its four recorded coins there are more shorts than longs. A feed of one order a second loses most of a cascade and little of a rebound; a side cannot be told from it.</source>
   <translation>Für Binance stimmt es nicht: 59 % nach den veröffentlichten Seiten, und in drei von vier aufgezeichneten Coins sind es mehr Shorts als Longs. Ein Feed von einer Order je Sekunde verliert das meiste einer Kaskade und wenig von einer Erholung; eine Seite lässt sich daraus nicht ablesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin had {a:n} billion USD, {b:n} of them longs.</source>
   <translation>Bitcoin hatte {a:n} Milliarden USD, {b:n} davon Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Holds because the reconstruction was built to meet it. Another reading of the day was {a:n}.</source>
   <translation>Stimmt, weil die Rekonstruktion darauf gebaut ist. Eine andere Ablesung des Tages war {a:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Only one billion USD of Bitcoin longs was liquidated.</source>
   <translation>Nur eine Milliarde USD an Bitcoin-Longs wurde liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass has {a:n} billion; a set of venues without Hyperliquid and Bybit.</source>
   <translation>CoinGlass hat {a:n} Milliarden; gemeint sind Handelsplätze ohne Hyperliquid und Bybit.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Adler via cointribune.com</source>
   <translation>Adler über cointribune.com</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The largest single liquidation was an ETH long of {a:n} million USD on Hyperliquid.</source>
   <translation>Die größte einzelne Liquidation war ein ETH-Long von {a:n} Millionen USD auf Hyperliquid.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded on the chain: 265 fills in one instant, {a:t}, close {b:n} million of ETH longs of one account.</source>
   <translation>Auf der Chain aufgezeichnet: 265 Ausführungen in einem Augenblick, {a:t}, schließen {b:n} Millionen an ETH-Longs eines Kontos.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>CoinGlass via coinfeather.com/en/news/massive-19b-liquidation-…/12248; side: hotlink.work/cn/info/7616</source>
   <translation>CoinGlass über coinfeather.com/en/news/massive-19b-liquidation-…/12248; Seite: hotlink.work/cn/info/7616</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The largest single liquidation was a BTC long of {a:n} million USD on HTX.</source>
   <translation>Die größte einzelne Liquidation war ein BTC-Long von {a:n} Millionen USD auf HTX.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>True when it was written, before Hyperliquid was counted.</source>
   <translation>Richtig, als es geschrieben wurde, bevor Hyperliquid gezählt war.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>10 October by 22:32 UTC</source>
   <translation>10. Oktober, bis 22:32 UTC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>blockchain.news 10 October 22:32; inews.zoombangla.com/why-did-crypto-suddenly-plunge-…</source>
   <translation>blockchain.news 10. Oktober 22:32; inews.zoombangla.com/why-did-crypto-suddenly-plunge-…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>A single trader lost 203 million USD.</source>
   <translation>Ein einzelner Trader verlor 203 Millionen USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Notional is not loss. The account is also on the other side of Bitcoin’s deleveraging, so it is probably the venue’s liquidator vault: one position, not one trader.</source>
   <translation>Nominalwert ist nicht Verlust. Das Konto steht auch auf der anderen Seite von Bitcoins Deleveraging, ist also wohl das Liquidator-Vault der Börse: eine Position, nicht ein Trader.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} billion USD were liquidated in the minute of 21:15, {b:n} % of them longs.</source>
   <translation>{a:n} Milliarden USD wurden in der Minute 21:15 liquidiert, {b:n} % davon Longs.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>One provider’s figure, which nothing else tells by the minute. Bitcoin’s deepest minutes are 21:13, 21:17, 21:19 and 21:20, Hyperliquid’s fills stand in 21:16 to 21:19.</source>
   <translation>Die Zahl eines Anbieters; sonst nennt niemand Minuten. Bitcoins tiefste Minuten sind 21:13, 21:17, 21:19 und 21:20, die Ausführungen auf Hyperliquid liegen in 21:16 bis 21:19.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} of {b:n} billion USD (70 %) were liquidated from 20:50 to 21:30.</source>
   <translation>{a:n} von {b:n} Milliarden USD (70 %) wurden von 20:50 bis 21:30 liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The share holds because the venues without Hyperliquid are shared out by Amberdata’s three stretches ({a:n}, {b:n}, {c:n}). The sum does not: CoinGlass leaves these venues {d:n} billion of 24 hours, Amberdata counts {e:n} by 03:00.</source>
   <translation>Der Anteil stimmt, weil die Handelsplätze ohne Hyperliquid nach Amberdatas drei Abschnitten ({a:n}, {b:n}, {c:n}) verteilt sind. Die Summe stimmt nicht: CoinGlass lässt diesen Handelsplätzen {d:n} Milliarden in 24 Stunden, Amberdata zählt {e:n} bis 03:00.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} billion USD were liquidated on Hyperliquid within twelve minutes.</source>
   <translation>{a:n} Milliarden USD wurden auf Hyperliquid in zwölf Minuten liquidiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} of liquidations and {b:n} of auto-deleveraging are two sides of the same trades: {c:n} is counted twice.</source>
   <translation>{a:n} an Liquidationen und {b:n} an Auto-Deleveraging sind zwei Seiten derselben Trades: {c:n} ist doppelt gezählt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Auto-deleveraging closed {a:n} billion USD within twelve minutes.</source>
   <translation>Auto-Deleveraging schloss in zwölf Minuten {a:n} Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded by coin: {a:n} fills. It is in no sum of liquidations.</source>
   <translation>Nach Coin aufgezeichnet: {a:n} Ausführungen. Es steht in keiner Summe von Liquidationen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Auto-deleveraging took 650 million USD more than was needed.</source>
   <translation>Auto-Deleveraging nahm 650 Millionen USD mehr als nötig.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The paper corrected itself to 45 to {a:n} million in later versions; accounts are not in this session.</source>
   <translation>Das Papier berichtigte sich in späteren Fassungen auf 45 bis {a:n} Millionen; Konten sind nicht in dieser Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Chitra, arXiv 2512.01112, first version</source>
   <translation>Chitra, arXiv 2512.01112, erste Fassung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Hyperliquid had no bad debt and no outage.</source>
   <translation>Hyperliquid hatte keine Ausfallschulden und keine Störung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Nothing of an account’s equity is in this session; a study counts 302 accounts that stood at {a:n} million USD together when they were deleveraged.</source>
   <translation>Über das Eigenkapital eines Kontos steht nichts in dieser Sitzung; eine Studie zählt 302 Konten, die beim Deleveraging zusammen bei {a:n} Millionen USD standen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>its founder</source>
   <translation>sein Gründer</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin fell from {a:n} USD within minutes.</source>
   <translation>Bitcoin fiel binnen Minuten von {a:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It stood at {a:n} when the fall began; {b:n} was on 6 October, four days before.</source>
   <translation>Als der Sturz begann, stand es bei {a:n}; {b:n} war am 6. Oktober, vier Tage davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>many</source>
   <translation>viele</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin’s low was {a:n} USD.</source>
   <translation>Das Tief von Bitcoin lag bei {a:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded. A price belongs to a market: {a:n} on Bybit, {b:n} on Binance spot, {c:n} on Lighter.</source>
   <translation>Aufgezeichnet. Ein Preis gehört zu einem Markt: {a:n} auf Bybit, {b:n} auf Binance Spot, {c:n} auf Lighter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance candles</source>
   <translation>Kerzen von Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin’s low was {a:n} USD, or {b:n}.</source>
   <translation>Das Tief von Bitcoin lag bei {a:n} USD, oder bei {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Of other markets: two spot venues printed {a:n} as single trades. On Binance’s perpetual it traded below {b:n}.</source>
   <translation>Von anderen Märkten: zwei Spotbörsen zeigten {a:n} in einzelnen Trades. Das Perpetual auf Binance handelte unter {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>many; {a:n} is the low of Coinbase’s and Gemini’s spot</source>
   <translation>viele; {a:n} ist das Tief am Spotmarkt von Coinbase und Gemini</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The mark price, by which longs are liquidated, went no lower than {a:n} USD.</source>
   <translation>Der Mark-Preis, nach dem Longs liquidiert werden, fiel nicht unter {a:n} USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded; in the 21:15 candle the last price traded {a:n} % below the lowest mark.</source>
   <translation>Aufgezeichnet; in der Kerze von 21:15 handelte der letzte Preis {a:n} % unter dem tiefsten Mark-Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Binance mark price</source>
   <translation>Mark-Preis von Binance</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin’s low came at 21:20 UTC.</source>
   <translation>Das Tief von Bitcoin kam um 21:20 UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin fell by 13 % within one hour.</source>
   <translation>Bitcoin fiel in einer Stunde um 13 %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>{a:n} (20:40) to {b:n} (21:20), recorded candles.</source>
   <translation>{a:n} (20:40) bis {b:n} (21:20), aufgezeichnete Kerzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Solana fell by about a third.</source>
   <translation>Solana fiel um etwa ein Drittel.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded: {a:n} to {b:n}.</source>
   <translation>Aufgezeichnet: {a:n} bis {b:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>XRP fell by more than half.</source>
   <translation>XRP fiel um mehr als die Hälfte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Dogecoin fell to a third of its price.</source>
   <translation>Dogecoin fiel auf ein Drittel seines Preises.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded: {a:n} to {b:n}; the mark price fell to {c:n}, 5 % above.</source>
   <translation>Aufgezeichnet: {a:n} bis {b:n}; der Mark-Preis fiel auf {c:n}, 5 % darüber.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The post on tariffs of 100 % came at 20:50 UTC and broke the price.</source>
   <translation>Der Post über Zölle von 100 % kam um 20:50 UTC und brach den Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The candle of 20:50 falls from {a:n} to {b:n}; the five minutes before it moved within 240.</source>
   <translation>Die Kerze von 20:50 fällt von {a:n} auf {b:n}; in den fünf Minuten davor bewegte er sich innerhalb von 240.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The post came at 16:50 UTC, or at 20:00 in New York.</source>
   <translation>Der Post kam um 16:50 UTC, oder um 20:00 in New York.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>16:50 is New York’s time; at 16:50 UTC nothing happened. The candles break at 20:50 UTC.</source>
   <translation>16:50 ist die Zeit in New York; um 16:50 UTC geschah nichts. Die Kerzen brechen um 20:50 UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The depeg of USDe started the crash.</source>
   <translation>Der Depeg von USDe löste den Crash aus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It is the wrong order: the low was at 21:20, USDe, wBETH and BNSOL fell on Binance from 21:36 to 22:16.</source>
   <translation>Die Reihenfolge stimmt nicht: das Tief war um 21:20, USDe, wBETH und BNSOL fielen auf Binance von 21:36 bis 22:16.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>many; Binance denies it</source>
   <translation>viele; Binance bestreitet es</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>About 75 % of Binance’s liquidations came before 21:36 UTC.</source>
   <translation>Etwa 75 % der Liquidationen auf Binance kamen vor 21:36 UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded are sums of four hours only.</source>
   <translation>Aufgezeichnet sind nur Summen von vier Stunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Funding had warned of it.</source>
   <translation>Das Funding hatte davor gewarnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>At most {a:n} % per 8 hours in the five markets on 10 October; the violence came afterwards, in Solana’s rate of {b:n} %.</source>
   <translation>Am 10. Oktober höchstens {a:n} % je 8 Stunden in den fünf Märkten; die Gewalt kam danach, in Solanas Rate von {b:n} %.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Solana’s funding settled at {a:n} % at midnight.</source>
   <translation>Solanas Funding wurde um Mitternacht mit {a:n} % abgerechnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Recorded.</source>
   <translation>Aufgezeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Bitcoin’s open interest fell from 70 to 58 billion USD.</source>
   <translation>Das Open Interest von Bitcoin fiel von 70 auf 58 Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Another set of exchanges; CoinGlass has {a:n} to {b:n} over all of them, the same −18 %. The session holds Binance’s.</source>
   <translation>Eine andere Auswahl von Börsen; CoinGlass hat {a:n} bis {b:n} über alle, dieselben −18 %. Die Sitzung enthält das von Binance.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Glassnode via CoinDesk, 15 October</source>
   <translation>Glassnode über CoinDesk, 15. Oktober</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>The true sum was 20 to 30, or 30 to 40 billion USD.</source>
   <translation>Die wahre Summe lag bei 20 bis 30, oder 30 bis 40 Milliarden USD.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Nothing public tells what venues did not report.</source>
   <translation>Nichts Öffentliches sagt, was Handelsplätze nicht gemeldet haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>November and December 2025</source>
   <translation>November und Dezember 2025</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Hasu via gateex.org/de/news/detail/15581596; CoinGlass annual report via signalplus.com</source>
   <translation>Hasu über gateex.org/de/news/detail/15581596; Jahresbericht von CoinGlass über signalplus.com</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Centralised venues under-report up to a hundred times.</source>
   <translation>Zentrale Börsen melden bis zu hundertmal zu wenig.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>It cannot be checked here. That Binance sends at most one order a second and market is documented.</source>
   <translation>Das lässt sich hier nicht prüfen. Dass Binance höchstens eine Order je Sekunde und Markt sendet, ist dokumentiert.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/published.py" />
   <source>Jeff Yan, 13 October</source>
   <translation>Jeff Yan, 13. Oktober</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Instrument {market}: {name} must be a positive number, not {value}.</source>
   <translation>Instrument {market}: {name} muss eine positive Zahl sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>An instrument in the file cannot be read ({error}).</source>
   <translation>Ein Instrument in der Datei ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>To import what can be read of the captures, say --skip-unreadable.</source>
   <translation>Um zu importieren, was von den Mitschnitten lesbar ist, sage --skip-unreadable.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{tables} is no raw capture and others are: import captures and tables apart.</source>
   <translation>{tables} ist kein Mitschnitt, andere sind es: importiere Mitschnitte und Tabellen getrennt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>the journal of a recording holds all of that itself</source>
   <translation>das Journal einer Aufzeichnung sagt all das selbst</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a raw capture has no use for it</source>
   <translation>ein Mitschnitt hat dafür keine Verwendung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{unused} is for tables, and {what}: leave it out.</source>
   <translation>{unused} gilt für Tabellen, und {what}: lass es weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Raw capture of {title}: {names}</source>
   <translation>Mitschnitt von {title}: {names}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Ticks and lots are the coarsest that hold what was traded: a capture has no list of markets.</source>
   <translation>Ticks und Lots sind die gröbsten, die alles Gehandelte fassen: ein Mitschnitt enthält keine Liste der Märkte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Nothing in the captures is about trades, marks, open interest, fundings or liquidations of a market of {title} (candles and books are not taken): is --venue right?</source>
   <translation>Nichts in den Mitschnitten sagt etwas über Trades, Mark-Preise, Open Interest, Fundings oder Liquidationen eines Marktes von {title} (Kerzen und Orderbücher werden nicht übernommen): stimmt --venue?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>No message in the captures is about trades, marks, open interest or liquidations of {title} that can be used{why}</source>
   <translation>Keine Nachricht in den Mitschnitten sagt etwas Brauchbares über Trades, Mark-Preise, Open Interest oder Liquidationen von {title}{why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The captures do not say of which venue they are: give it with --venue.</source>
   <translation>Die Mitschnitte sagen nicht, von welchem Handelsplatz sie sind: gib ihn mit --venue an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source> and {symbols:n} more</source>
   <translation> und {symbols:n} weitere</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Passed over in the archives, as no captures: {passed_over}{more}.</source>
   <translation>In den Archiven übergangen, da keine Mitschnitte: {passed_over}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Left out from there on, as unreadable: {sentence}</source>
   <translation>Ab dort weggelassen, da unlesbar: {sentence}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The capture has no receive times: the latest time in each message stands for it.</source>
   <translation>Der Mitschnitt hat keine Empfangszeiten: an ihrer Stelle steht die späteste Zeit, die jede Nachricht nennt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{misunderstood:n} messages are not as {title} documents them and are left out.</source>
   <translation>{misunderstood:n} Nachrichten sind anders, als {title} sie dokumentiert, und bleiben weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{silent:n} messages hold nothing that is used, or repeat another message.</source>
   <translation>{silent:n} Nachrichten sagen nichts Verwendetes oder wiederholen, was eine andere sagte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{total:n} rows could not be used; the first: {unusable}</source>
   <translation>{total:n} Zeilen waren nicht verwendbar; die erste: {unusable}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{uncounted} symbols cannot be counted and are left out: {uncounted_2}.</source>
   <translation>{uncounted} Symbole sind nicht zählbar und bleiben weg: {uncounted_2}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Of {listings} markets the first {listings_2} are taken; left out are {beyond} and so on (--symbol picks one).</source>
   <translation>Von {listings} Märkten werden die ersten {listings_2} genommen; weg bleiben {beyond} usw. (--symbol wählt einen).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The captures are only about {uncounted}: either that names no perpetual, or what one contract counts is not known; say it with --contract-size, and with --symbol which of several.</source>
   <translation>Die Mitschnitte sprechen nur von {uncounted}: entweder heißt so kein Perpetual, oder es ist nicht bekannt, was ein Kontrakt zählt; gib es mit --contract-size an, und mit --symbol, welchen von mehreren.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The capture has a hole.</source>
   <translation>Der Mitschnitt hat ein Loch.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{journal} is the journal of a recording: import it alone.</source>
   <translation>{journal} ist das Journal einer Aufzeichnung: importiere es allein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>journal of a recording</source>
   <translation>Journal einer Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>raw capture of hftbacktest</source>
   <translation>Mitschnitt von hftbacktest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>raw capture of cryptofeed</source>
   <translation>Mitschnitt von cryptofeed</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>raw capture, a time and a message a line</source>
   <translation>Mitschnitt, je Zeile eine Zeit und eine Nachricht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>raw capture, one message a line</source>
   <translation>Mitschnitt, je Zeile eine Nachricht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>--contract-size is of one market, and the captures hold {what} whose contract is not known: {sized}.</source>
   <translation>--contract-size gilt für einen Markt, und die Mitschnitte enthalten {what}, deren Kontrakt nicht bekannt ist: {sized}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>--symbol {symbol}: {error}</source>
   <translation>--symbol {symbol}: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>say which with --symbol</source>
   <translation>sage mit --symbol, welchen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>leave it out</source>
   <translation>lass es weg</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>At {at} the system's clock was set {way} by {step_ms:n} s; receive times go on unchanged.</source>
   <translation>Um {at} wurde die Uhr des Systems um {step_ms:n} s {way} gestellt; Empfangszeiten laufen unverändert weiter.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The times of {title} are {behind_ms:n} s {way} those of the machine that recorded: one of the two was wrong. Receive times order everything.</source>
   <translation>Die Zeiten von {title} liegen {behind_ms:n} s {way} denen des aufzeichnenden Rechners: eine von beiden war falsch. Die Reihenfolge bestimmen die Empfangszeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{tick_size} (price) and {lot_size} (quantity)</source>
   <translation>{tick_size} (Preis) und {lot_size} (Menge)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>From about {at} on the venue lists {market} in steps of {sizes}; the session counts in both.</source>
   <translation>Etwa ab {at} führt der Handelsplatz {market} in Schritten von {sizes}; die Sitzung zählt in beiden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording cannot be read from {after} to {until}, which is a gap: {words}.</source>
   <translation>Von {after} bis {until} ist die Aufzeichnung nicht lesbar, dort ist eine Lücke: {words}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Nothing of {market} was heard from {start} to {end}: its candles and open interest of that time were asked for afterwards; its trades, marks and liquidations are unknown.</source>
   <translation>Von {start} bis {end} war von {market} nichts zu hören: Kerzen und Open Interest dieser Zeit wurden nachträglich abgefragt; Trades, Mark-Preise und Liquidationen sind unbekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording can be read up to {at} only: {words}.</source>
   <translation>Die Aufzeichnung ist nur bis {at} lesbar: {words}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Not in the session are {counts}; the first: {words}</source>
   <translation>Nicht in der Sitzung sind {counts}; die erste: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Refused: {words}</source>
   <translation>Abgelehnt: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>No stream brought anything of {silent}.</source>
   <translation>Kein Datenstrom brachte etwas von {silent}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>At the end the venue had neither acknowledged nor sent anything of {first}{more}: a market that needs one of them has a gap until it begins.</source>
   <translation>Am Ende hatte der Handelsplatz {first}{more} weder bestätigt noch etwas davon gesendet: Ein Markt, der eines davon braucht, hat eine Lücke, bis es beginnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording broke off at {at}: what came in the second after its last message may be missing.</source>
   <translation>Die Aufzeichnung brach um {at} ab: was in der Sekunde nach ihrer letzten Nachricht kam, kann fehlen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording ended at {at} without being asked to: {words}</source>
   <translation>Die Aufzeichnung endete um {at} von selbst: {words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>messages not understood</source>
   <translation>nicht verstandene Nachrichten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>rows that could not be used</source>
   <translation>nicht verwendbare Zeilen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>entries that did not fit together</source>
   <translation>Einträge, die nicht zusammenpassten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>A state of a connection in the recording cannot be read ({error}).</source>
   <translation>Ein Verbindungszustand in der Aufzeichnung ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>An account in the recording cannot be read ({error}).</source>
   <translation>Ein Konto in der Aufzeichnung ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>An answer in the recording is of the unknown kind {source}.</source>
   <translation>Eine Antwort in der Aufzeichnung ist von unbekannter Art {source}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{folder} was not read to its end.</source>
   <translation>{folder} wurde nicht bis zum Ende gelesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{out} is written, but {journal} could not be put away: {what}.</source>
   <translation>{out} ist geschrieben, aber {journal} ließ sich nicht wegräumen: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording is of {title} {name}, which this rektscope does not know: update it.</source>
   <translation>Die Aufzeichnung ist von {title} {name}; das kennt dieses rektscope nicht: aktualisiere es.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording was made by a newer rektscope ({what}): update rektscope to read it.</source>
   <translation>Die Aufzeichnung stammt von einem neueren rektscope ({what}): aktualisiere rektscope, um sie zu lesen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The header of the recording names no market.</source>
   <translation>Der Kopf der Aufzeichnung nennt keinen Markt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The header of the recording cannot be read ({error}).</source>
   <translation>Der Kopf der Aufzeichnung ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{trouble} {missed:n} messages since then are not kept.</source>
   <translation>{trouble} {missed:n} Nachrichten seitdem fehlen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{journal} is an unfinished recording: finish it with `rektscope record --recover` first.</source>
   <translation>{journal} ist eine unfertige Aufzeichnung: schließe sie zuerst mit `rektscope record --recover` ab.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The recording ended because of a defect in rektscope ({error}).</source>
   <translation>Die Aufzeichnung endete wegen eines Fehlers in rektscope ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>A message of {payload} is too large to keep: the recording ended there.</source>
   <translation>Eine Nachricht von {payload} ist zu groß zum Behalten: die Aufzeichnung endete dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>The disk did not keep up, and {held} were waiting for it: the recording ended there.</source>
   <translation>Der Datenträger kam nicht nach, und {held} warteten auf ihn: die Aufzeichnung endete dort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{journal} is not a recording journal of rektscope: it has no name.</source>
   <translation>{journal} ist kein Aufzeichnungsjournal von rektscope: es hat keinen Namen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{journal} is empty but cannot be removed: {what}.</source>
   <translation>{journal} ist leer, lässt sich aber nicht entfernen: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{journal} is being recorded or finished by another rektscope: wait until that has ended.</source>
   <translation>{journal} wird gerade von einem anderen rektscope aufgezeichnet oder abgeschlossen: warte, bis es fertig ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>broken off</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{folder} broke off before anything was recorded: there is nothing in it.</source>
   <translation>{folder} brach ab, bevor etwas aufgezeichnet war: es ist nichts darin.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{folder} is not a recording journal of rektscope: there is no 000001.zst in it.</source>
   <translation>{folder} ist kein Aufzeichnungsjournal von rektscope: es enthält keine 000001.zst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{folder} is not a recording journal of rektscope, or is damaged: {damage}.</source>
   <translation>{folder} ist kein Aufzeichnungsjournal von rektscope oder ist beschädigt: {damage}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it broke off</source>
   <translation>es brach ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it does not begin as one</source>
   <translation>es beginnt nicht wie eines</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>its format is {version}, and this rektscope reads {format_version}</source>
   <translation>sein Format ist {version}, und dieses rektscope liest {format_version}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it is number {number}</source>
   <translation>es ist Nummer {number}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a block claims {length} bytes</source>
   <translation>ein Block gibt {length} Bytes an</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a checksum does not hold</source>
   <translation>eine Prüfsumme stimmt nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a record has the time {received_ns}</source>
   <translation>ein Eintrag hat die Zeit {received_ns}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a record is of a kind or source that is not known</source>
   <translation>ein Eintrag ist von unbekannter Art oder Leitung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{folder} is a file, not the folder of a recording journal.</source>
   <translation>{folder} ist eine Datei, kein Ordner eines Aufzeichnungsjournals.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} has {size} bytes, more than any segment of a journal: it is not one of ours.</source>
   <translation>{path} hat {size} Bytes, mehr als jedes Stück eines Journals: es ist keines von uns.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{name} is missing</source>
   <translation>{name} fehlt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a record is cut</source>
   <translation>ein Eintrag ist abgeschnitten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>a source has two names</source>
   <translation>eine Leitung hat zwei Namen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it is damaged in {name} ({error})</source>
   <translation>es ist in {name} beschädigt ({error})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>its header is not where it should be</source>
   <translation>sein Kopf steht nicht dort, wo er sollte</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it cannot be unpacked: {error}</source>
   <translation>es lässt sich nicht entpacken: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it is damaged in {name} (its end is missing)</source>
   <translation>es ist in {name} beschädigt (das Ende fehlt)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>it belongs to another recording</source>
   <translation>es gehört zu einer anderen Aufzeichnung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is a folder, not a session file.</source>
   <translation>{path} ist ein Ordner, keine Sitzungsdatei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is damaged: {strangers} events are of no market that it describes.</source>
   <translation>{path} ist beschädigt: {strangers} Ereignisse gehören zu keinem Markt, den die Datei beschreibt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is damaged: it holds {len} events of {market}, and {values} were written. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: die Datei enthält {len} Ereignisse von {market}, geschrieben wurden {values}. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is damaged: rows have no readable {name}. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: Zeilen haben kein lesbares {name}. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} holds events of the unknown kind {kind}. Update rektscope to open it.</source>
   <translation>{path} enthält Ereignisse der unbekannten Art {kind}. Aktualisiere rektscope, um die Datei zu öffnen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is damaged: {sum} {kind} rows have an impossible {name}, the first is {numbers}. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: {sum} {kind}-Zeilen haben ein unmögliches {name}, das erste ist {numbers}. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is damaged: {null_count} {kind}rows have no {name}. Fetch or record it anew.</source>
   <translation>{path} ist beschädigt: {null_count} {kind}Zeilen haben kein {name}. Hole die Sitzung neu oder zeichne sie neu auf.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>{path} is not a session file, or is cut short or damaged ({cause}).</source>
   <translation>{path} ist keine Sitzungsdatei oder ist abgeschnitten oder beschädigt ({cause}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Its description has a time that is not valid.</source>
   <translation>Die Beschreibung hat eine Zeit, die keine ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Its description has the session end before it starts.</source>
   <translation>In der Beschreibung endet die Sitzung, bevor sie beginnt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Its description has the map begin after the session.</source>
   <translation>In der Beschreibung beginnt die Karte nach der Sitzung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Its description names no market, or one of them twice.</source>
   <translation>Die Beschreibung nennt keinen Markt, oder einen zweimal.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Its description cannot be read ({error}).</source>
   <translation>Die Beschreibung ist nicht lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Cannot write {path}: the description of {markets:n} markets is larger than a session may have. Make several sessions of them.</source>
   <translation>{path} kann nicht geschrieben werden: die Beschreibung von {markets:n} Märkten ist größer, als eine Sitzung sie haben darf. Mache mehrere Sitzungen daraus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/recordings.py" />
   <source>Nothing was changed there.</source>
   <translation>Dort wurde nichts geändert.</translation>
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
   <translation>Die hier bekannten Stufen von {venue}:{symbol} enden bei {cap:n} {unit}, und diese Position geht darüber hinaus: {step}gib Maintenance-Rate und Abzug selbst an.</translation>
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
   <source>`rektscope tiers import FILE`, which reads its own brackets and the tiers that ccxt or freqtrade keep</source>
   <translation>`rektscope tiers import FILE` mit seinen eigenen Stufen oder den Hebelstufen, die ccxt oder freqtrade aufbewahren</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>`--rules {venue} --maintenance-rate RATE` (its adjustment factor divided by the leverage)</source>
   <translation>`--rules {venue} --maintenance-rate RATE`, seinem Anpassungsfaktor durch den gewählten Hebel</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>`--maintenance-rate RATE` for this one position (no file or address of its tiers is known)</source>
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
   <translation>Stufen vom {as_of}, Ereignis vom {month}.</translation>
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
   <translation>{label}; eine Maintenance-Rate von {rate:n} % bei jeder Größe</translation>
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
   <translation>auf den Bankrottwert</translation>
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
   <translation>HTX (Maintenance-Rate = Anpassungsfaktor / Hebel)</translation>
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
   <source>Not even a position without leverage survives a move to {price:n}.</source>
   <translation>Nicht einmal eine Position ohne Hebel überlebt eine Bewegung zu {price:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/risk.py" />
   <source>No leverage is too high for that, and the tiers give no maximum.</source>
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
   <translation>unbekanntem Datum</translation>
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
   <source>How much of what stands would be closed by force is not known here: only what stands is given, and the price is taken to stop where the shock does.</source>
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
   <translation>Wo der Preis hinkommt, werden {whose} erwartungsgemäß zwangsweise geschlossen, nach {basis}.</translation>
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
   <translation>Die Wirkung wächst mit der Wurzel des Flusses: {move}, angepasst an {minutes:n} Minuten eigener Trades der Sitzung am Tag davor ({explained} ihrer Varianz).</translation>
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
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>There is nothing to grade: the sessions have none of the markets of the files given.</source>
   <translation>Es gibt nichts zu bewerten: die Sitzungen haben keinen der Märkte aus den angegebenen Dateien.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source> ({reasons} more could not be graded either.)</source>
   <translation> ({reasons} weitere waren auch nicht zu bewerten.)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{reason} Nor could the known book be compared: {known_reason}</source>
   <translation>{reason} Auch mit den bekannten Positionen war kein Vergleich möglich: {known_reason}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{file}: its rows of {market} are of {times}, and the sessions' {market_2} of {sessions}: name a session of that time, or another file.</source>
   <translation>{file}: die Zeilen von {market} sind aus {times}, und {market_2} der Sitzungen aus {sessions}: nenne eine Sitzung dieser Zeit oder eine andere Datei.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The grading ended before it was done, perhaps for want of memory: try `rektscope score` on fewer days.</source>
   <translation>Die Bewertung endete vorzeitig, vielleicht aus Mangel an Speicher: versuche `rektscope score` mit weniger Tagen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The shares look ahead: of {market} those of {at_ms} are others when what came after is known. Such dollars are not graded.</source>
   <translation>Die Anteile schauen voraus: von {market} sind die um {at_ms} andere, wenn das Spätere bekannt ist. Solche Dollar werden nicht bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Its intervals hold 95 % of {resamples:n} resamples of blocks of {length}.</source>
   <translation>Die Intervalle enthalten 95 % von {resamples:n} Neuziehungen aus Blöcken von {length}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>No market could be compared with a known book.</source>
   <translation>Kein Markt ließ sich mit bekannten Positionen vergleichen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Compared at ends of columns by which newer reports of accounts had come in, {most_moments} of a session and market at most. Only what was received by each moment counts; both books are valued at its mark.</source>
   <translation>Verglichen wird an Enden von Spalten, zu denen neuere Meldungen von Konten vorlagen, höchstens {most_moments} je Sitzung und Markt. Es zählt nur, was zu jedem Zeitpunkt empfangen war; beide Bestände sind zum Mark-Preis dieses Zeitpunkts bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Known shares are of the known positions, estimated ones of open interest: the known are no random sample, large accounts are found first.</source>
   <translation>Bekannte Anteile beziehen sich auf die bekannten Positionen, geschätzte auf das Open Interest: die bekannten sind keine Zufallsstichprobe, große Konten werden zuerst gefunden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Ranks are over rows of {what:n} % of the mark, in bands in which {least_filled} rows and more hold known positions. The ratio divides the estimate by the known USD brought to the whole open interest by their share of it.</source>
   <translation>Ränge gehen über Zeilen von {what:n} % des Mark-Preises, in Bändern, in denen {least_filled} Zeilen und mehr bekannte Positionen enthalten. Das Verhältnis teilt die Schätzung durch die bekannten USD, hochgerechnet auf das ganze Open Interest.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The known mix of leverage is what each liquidation price implies from the entry, as in the estimate; `chosen_share` is of the settings of the holders, which are not what accounts carry.</source>
   <translation>Die bekannte Hebelmischung ist die, die jeder Liquidationspreis vom Einstieg aus ergibt, wie in der Schätzung; `chosen_share` stammt aus den Einstellungen der Halter, und das ist nicht, was Konten tragen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The comparison was made again on the session cut short and said the same: {cuts}.</source>
   <translation>Der Vergleich wurde mit der abgeschnittenen Sitzung wiederholt und sagte dasselbe: {cuts}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The period is too short for intervals of the comparison with the known book.</source>
   <translation>Der Zeitraum ist zu kurz für Intervalle beim Vergleich mit den bekannten Positionen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>No stretch after a moment was long enough to hold both books against what was liquidated.</source>
   <translation>Kein Abschnitt nach einem Zeitpunkt war lang genug, um beide Bestände an den Liquidationen zu messen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source> ({told} more have none either.)</source>
   <translation> ({told} weitere haben auch keine.)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Which rows took the liquidated USD is not graded: a stretch needs {least_orders} liquidations of a side in {least_rows} rows that the price enters.</source>
   <translation>In welchen Zeilen die liquidierten USD lagen, wird nicht bewertet: ein Abschnitt braucht {least_orders} Liquidationen einer Seite in {least_rows} Zeilen, die der Preis betritt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>no positions of accounts were received in it, so that there is no known book to compare with.</source>
   <translation>in ihr wurden keine Positionen von Konten empfangen, also gibt es keine bekannten Positionen zum Vergleich.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>no column of the map ended after the first report of an account.</source>
   <translation>nach der ersten Meldung eines Kontos endete keine Spalte der Karte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>positions of accounts are known and no traded prices, without which there is no estimate to compare: import candles of the same days beside them.</source>
   <translation>Positionen von Konten sind bekannt, aber keine gehandelten Preise; ohne sie gibt es keine Schätzung zum Vergleich: importiere Kerzen derselben Tage dazu.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The comparison with the known book looks ahead: of {market} it says something else of {cut_ms} when it knows what came after. Such a comparison is not graded.</source>
   <translation>Der Vergleich mit den bekannten Positionen schaut voraus: von {market} sagt er etwas anderes über {cut_ms}, wenn er das Spätere kennt. Ein solcher Vergleich wird nicht bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{market} has no price, so there is nothing to grade.</source>
   <translation>{market} hat keinen Preis, also gibt es nichts zu bewerten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The model looks ahead: of {market} it says something else of what came before {cut_ms} when it knows what came after. Such a model is not graded.</source>
   <translation>Das Modell schaut voraus: von {market} sagt es etwas anderes über die Zeit vor {cut_ms}, wenn es das Spätere kennt. Ein solches Modell wird nicht bewertet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The shares of the dollars that the program shows are fitted on {data}; buckets that a share was fitted on are not graded for dollars. Walk-forward shares and the models of `ex_ante` are fitted on earlier buckets of the same data alone ({least_fitted} and {least_fitted_2} at least). The book is not fitted on what was liquidated here.</source>
   <translation>Die Anteile der Dollar, die das Programm zeigt, sind angepasst an {data}; Zeitabschnitte, an die ein Anteil angepasst wurde, zählen bei den Dollar nicht mit. Mitlaufend angepasste Anteile und die Modelle von `ex_ante` sind nur an frühere Zeitabschnitte derselben Daten angepasst (mindestens {least_fitted} und {least_fitted_2}). Das Buch ist hier nicht an Liquidationen angepasst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Graded are buckets with prices all through; of data of {warm_up_share} days and more the first {warm_up_ms} hours are left out, as a map without history is a guess. Left out in all: {samples:n}.</source>
   <translation>Bewertet werden Zeitabschnitte mit durchgehenden Preisen; bei Daten ab {warm_up_share} Tagen bleiben die ersten {warm_up_ms} Stunden weg, weil eine Karte ohne Vorgeschichte eine Vermutung ist. Weggelassen insgesamt: {samples:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Intervals hold 95 % of {resamples:n} resamples of blocks of {what}, all markets and sides drawn together; those of `where` draw weeks that have windows, or days where these are few.</source>
   <translation>Intervalle enthalten 95 % von {resamples:n} Neuziehungen aus Blöcken von {what}, alle Märkte und Seiten zusammen gezogen; die von `where` ziehen Wochen mit Fenstern, oder Tage, wo es wenige sind.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The model was run again on the session cut short and said the same of all before: {cuts}. So did the shares, fitted again by what was known at {moments} moments of each session: of sums, those that had ended.</source>
   <translation>Das Modell wurde mit der abgeschnittenen Sitzung noch einmal gerechnet und sagte über alles davor dasselbe: {cuts}. Ebenso die Anteile, neu angepasst an das, was zu {moments} Zeitpunkten jeder Sitzung bekannt war: bei Summen die schon abgeschlossenen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{priors}, and on the session's own liquidations before each bucket</source>
   <translation>{priors}, und an die eigenen Liquidationen der Sitzung vor jedem Zeitabschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>the session's own liquidations before each bucket alone</source>
   <translation>nur die eigenen Liquidationen der Sitzung vor jedem Zeitabschnitt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{count:n} of {orders:n} orders of {market} lie more than {farthest:n} from the price in their minute or candle (the first at {time_ms}: {price:n}, the market {low:n} to {high:n}): check their prices and times.</source>
   <translation>{count:n} von {orders:n} Orders von {market} liegen weiter als {farthest:n} vom Preis ihrer Minute oder Kerze (die erste um {time_ms}: {price:n}, der Markt {low:n} bis {high:n}): prüfe ihre Preise und Zeiten.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The period is too short for intervals.</source>
   <translation>Der Zeitraum ist zu kurz für Intervalle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{block_ms:n} days</source>
   <translation>{block_ms:n} Tagen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{block_ms:n} hours</source>
   <translation>{block_ms:n} Stunden</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>totals {prior}from {fitted_from:t} to {fitted_until:t}</source>
   <translation>Summen {prior}von {fitted_from:t} bis {fitted_until:t}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>What was liquidated is what the files given say, and the sessions' own where no file says it.</source>
   <translation>Was liquidiert wurde, sagen die angegebenen Dateien, und wo keine es sagt, die Sitzungen selbst.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>What was liquidated is what the sessions recorded, in buckets of four hours from midnight UTC.</source>
   <translation>Was liquidiert wurde, haben die Sitzungen aufgezeichnet, in Abschnitten von vier Stunden ab Mitternacht UTC.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>The liquidations of {sampled} are a sample: recorded dollars are at least so much, ratios at most so much.</source>
   <translation>Die Liquidationen von {sampled} sind eine Stichprobe: aufgezeichnete Dollar sind Mindestwerte, Verhältnisse Höchstwerte.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Of {placed} only totals are recorded; where single liquidations were placed under them says nothing, so these are no part of the question where.</source>
   <translation>Von {placed} sind nur Summen aufgezeichnet; wo einzelne Liquidationen darunter gesetzt wurden, sagt nichts aus, daher fehlen sie bei der Frage nach dem Wo.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Too few buckets for a rank correlation given the path: {least_buckets} of a market are needed.</source>
   <translation>Zu wenige Zeitabschnitte für eine Rangkorrelation bei bekanntem Preisweg: nötig sind {least_buckets} eines Marktes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{missing}: not graded, as its input (open interest that changes) is not in the data.</source>
   <translation>{missing}: nicht bewertet, da die Eingabe (sich änderndes Open Interest) in den Daten fehlt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Too few buckets for dollars: {least_graded} with something recorded and something expected are needed that no share was fitted on.</source>
   <translation>Zu wenige Zeitabschnitte für die Dollar: nötig sind {least_graded} mit Aufgezeichnetem und Erwartetem, an die kein Anteil angepasst wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Too few buckets for the question ex ante: more than {least_fitted} of a market.</source>
   <translation>Zu wenige Zeitabschnitte für die Frage im Voraus: nötig sind mehr als {least_fitted} eines Marktes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>No window for the question where: it needs {least_orders} orders of a side, with half an hour between them at most, while the price enters {least_rows} rows of {width:n} %.</source>
   <translation>Kein Fenster für die Frage nach dem Wo: es braucht {least_orders} Orders einer Seite, mit höchstens einer halben Stunde dazwischen, während der Preis {least_rows} Zeilen zu {width:n} % betritt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>1 day</source>
   <translation>einem Tag</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>Too few windows for an interval of the question where.</source>
   <translation>Zu wenige Fenster für ein Intervall bei der Frage nach dem Wo.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>No Dask scheduler answers at {address}: give its address as tcp://HOST:PORT.</source>
   <translation>Unter {address} antwortet kein Dask-Scheduler: gib seine Adresse als tcp://HOST:PORT an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>an unexpected error ended it ({kind_of_error}: {error}).</source>
   <translation>ein unerwarteter Fehler beendete es ({kind_of_error}: {error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>the cluster could not run it: {error}</source>
   <translation>der Cluster konnte es nicht ausführen: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>its process ended before it was done, perhaps for want of memory: try fewer workers.</source>
   <translation>der Prozess endete vorzeitig, vielleicht aus Mangel an Speicher: versuche weniger Prozesse.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>it has no whole bucket of four hours with prices all through, and no order.</source>
   <translation>sie hat keinen ganzen Abschnitt von vier Stunden mit durchgehenden Preisen, und keine Order.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>it has no prices.</source>
   <translation>sie hat keine Preise.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>none of its {before:n} stretches can be graded, for want of prices or because the map was too young.</source>
   <translation>keiner seiner {before:n} Abschnitte lässt sich bewerten, weil Preise fehlen oder die Karte zu jung war.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>none of its {count:n} orders can be graded, for want of prices or because the map was too young.</source>
   <translation>keine seiner {count:n} Orders lässt sich bewerten, weil Preise fehlen oder die Karte zu jung war.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{text} names no market of the sessions, which are {shown}{more}.</source>
   <translation>{text} nennt keinen Markt der Sitzungen; es gibt {shown}{more}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>none of its {totals:n} totals and {orders:n} orders given lies in a time of which the session has prices all through.</source>
   <translation>keine der angegebenen {totals:n} Summen und {orders:n} Orders liegt in einer Zeit, von der die Sitzung durchgehend Preise hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>it has no liquidations.</source>
   <translation>sie hat keine Liquidationen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{place}: side must be long or short (whose position was closed), not {text}.</source>
   <translation>{place}: side muss long oder short sein (wessen Position geschlossen wurde), nicht {text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path} is empty: it must have the columns {wanted}.</source>
   <translation>{path} ist leer: die Datei muss die Spalten {wanted} haben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>an unknown column {unknown}</source>
   <translation>eine unbekannte Spalte {unknown}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path} has {what}: its first line must be {wanted}.</source>
   <translation>{path} hat {what}: die erste Zeile muss {wanted} sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path} has a header and no rows.</source>
   <translation>{path} hat einen Kopf und keine Zeile.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>zero or more</source>
   <translation>null oder mehr</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>above zero</source>
   <translation>über null</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{place}: {column} must be {least}, not {text}.</source>
   <translation>{place}: {column} muss {least} sein, nicht {text}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{place}: no session given has one market {text}; they have {known}. Name a session that has it, or take these rows out.</source>
   <translation>{place}: keine angegebene Sitzung hat einen Markt {text}; sie haben {known}. Nenne eine Sitzung, die ihn hat, oder nimm diese Zeilen heraus.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{place}: the end {end} is not after the start {start}.</source>
   <translation>{place}: das Ende {end} liegt nicht nach dem Anfang {start}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path} is no CSV file in UTF-8: save it as one with {columns}.</source>
   <translation>{path} ist keine CSV-Datei in UTF-8: speichere sie als solche mit {columns}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path} cannot be read as CSV ({error}).</source>
   <translation>{path} ist nicht als CSV lesbar ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>no column {missing}</source>
   <translation>keine Spalte {missing}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path}, line {number}: it has {cells} cells and not {header} ({wanted}).</source>
   <translation>{path}, Zeile {number}: sie hat {cells} Zellen, nicht {header} ({wanted}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{path}, line {number:n}</source>
   <translation>{path}, Zeile {number:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{after}: {market} has two totals for {after_2} (the other is in {before}): leave one of them.</source>
   <translation>{after}: {market} hat zwei Summen für {after_2} (die andere in {before}): lass eine davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>a column twice</source>
   <translation>eine Spalte zweimal</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/scores.py" />
   <source>{market:m} at {time:t}</source>
   <translation>{market:m} um {time:t}</translation>
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
   <source>Bitget gives the amount of a liquidation in the quote coin; the quantity is that divided by its price.</source>
   <translation>Bitget nennt den Betrag einer Liquidation in der Kurswährung; die Menge ist dieser durch ihren Preis.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>BitMEX gives the price of a liquidation's order, at about the bankruptcy price, not the fill.</source>
   <translation>BitMEX nennt den Preis der Order einer Liquidation, ungefähr den Bankrottpreis, nicht den der Ausführung.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Bybit gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at.</source>
   <translation>Bybit nennt den Bankrottpreis einer Liquidation, der jenseits des Preises der Ausführung liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>HTX gives the bankruptcy price of a liquidation, which lies beyond the price it was filled at.</source>
   <translation>HTX nennt den Bankrottpreis einer Liquidation, der jenseits des Preises der Ausführung liegt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Aster shows at most one liquidation a second and market, the latest: sums are lower bounds.</source>
   <translation>Aster zeigt höchstens eine Liquidation je Sekunde und Markt, die jüngste: Summen sind Untergrenzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Aster publishes no open interest, so what its map shows is relative.</source>
   <translation>Aster nennt kein Open Interest, darum ist relativ, was seine Karte zeigt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>dYdX judges margins by its oracle price, which stands here as the mark price.</source>
   <translation>dYdX beurteilt Margins nach seinem Orakel-Preis, der hier als Mark-Preis steht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>A position of dYdX that no order could close is listed with its bankruptcy price, which is no fill.</source>
   <translation>Eine Position von dYdX, die keine Order schließen konnte, steht mit ihrem Bankrottpreis hier, der keine Ausführung ist.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Gate does not document which side the sign of a liquidation means; it is read as the order's: negative sells.</source>
   <translation>Gate dokumentiert nicht, welche Seite das Vorzeichen einer Liquidation meint; es gilt als das der Order: negativ verkauft.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Gate gives the price of a liquidation's order, not the fill.</source>
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
   <source>OKX gives the price at which a liquidation was taken over, not the fill.</source>
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
   <translation>Eine Rekonstruktion: Kerzen, {marks}, Open Interest, Funding und Summen von Liquidationen sind aufgezeichnet; was dazwischen liegt, wurde nach den Regeln unten gesetzt und ist Zeile für Zeile als gesetzt gekennzeichnet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Trades: one every two seconds inside each 5-minute candle of the session, from the open to the nearer extreme, to the other one, to the close; volume and taker-buy volume (where recorded) add up to the candle's.</source>
   <translation>Trades: einer alle zwei Sekunden innerhalb jeder 5-Minuten-Kerze der Sitzung, von der Eröffnung zum näheren Extrem, zum anderen, zum Schluss; Volumen und Taker-Kaufvolumen (wo aufgezeichnet) ergeben die der Kerze.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Mark prices: every ten seconds in the session and four times a candle before it, following the last price, scaled within each hour so that the recorded open, high, low and close of the mark are met.</source>
   <translation>Mark-Preise: alle zehn Sekunden in der Sitzung und viermal je Kerze davor, dem letzten Preis folgend, in jeder Stunde so skaliert, dass Eröffnung, Hoch, Tief und Schluss des aufgezeichneten Mark-Preises getroffen werden.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/sessions.py" />
   <source>Auto-deleveraging closes positions of the other side against liquidated ones; it is shown by itself and in no sum of liquidations, because both are two sides of the same trades. Its sums are recorded ({source}); each row is placed.</source>
   <translation>Auto-Deleveraging schließt Positionen der anderen Seite gegen liquidierte; es wird für sich gezeigt und steht in keiner Summe von Liquidationen, weil beide zwei Seiten derselben Trades sind. Seine Summen sind aufgezeichnet ({source}); jede Zeile ist gesetzt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>rates of Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46 with deductions rebuilt from them, leverages of FAQ be2c7d9d95b04a7e8044ed02dd7dfe5c</source>
   <translation>Raten aus Binance FAQ ceccfcfb4e3a45e3b48b0b1bb1a8ae46, Abzüge daraus berechnet, Hebel aus FAQ be2c7d9d95b04a7e8044ed02dd7dfe5c</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>support.kraken.com 15579128794772, Inverse Derivatives Margin Schedule, charged progressively by its example; the stored page carries no date</source>
   <translation>support.kraken.com 15579128794772, Inverse Derivatives Margin Schedule, nach dem Beispiel progressiv; die gespeicherte Seite trägt kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Bitget announcement 12560603838666; deductions computed, as maintenance is progressive since 2025-11-10 (12560603841843)</source>
   <translation>Bitget-Mitteilung 12560603838666; Abzüge berechnet, da die Maintenance seit 2025-11-10 progressiv ist (12560603841843)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Bitget REST, GET /api/v2/mix/market/query-position-lever, as answered that day; deductions computed, as maintenance is progressive since 2025-11-10 (12560603841843)</source>
   <translation>Bitget REST, GET /api/v2/mix/market/query-position-lever, Antwort jenes Tages; Abzüge berechnet, da die Maintenance seit 2025-11-10 progressiv ist (12560603841843)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Binance's brackets as kept by freqtrade 2026.9, binance_leverage_tiers.json of that day</source>
   <translation>Stufen von Binance, wie freqtrade 2026.9 sie führt, binance_leverage_tiers.json jenes Tages</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>support.deribit.com 25944738177565, rates that grow with size; the stored page carries no date</source>
   <translation>support.deribit.com 25944738177565, Raten, die mit der Größe wachsen; die gespeicherte Seite trägt kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>OKX REST answer, GET /api/v5/public/position-tiers, as answered that day; first tier only</source>
   <translation>OKX REST, GET /api/v5/public/position-tiers, Antwort jenes Tages; nur die erste Stufe</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Bybit REST answer, GET /v5/market/risk-limit, as recorded that day</source>
   <translation>Bybit REST, GET /v5/market/risk-limit, aufgezeichnete Antwort jenes Tages</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Bybit REST, GET /v5/market/risk-limit: the first tier as answered 2026-09-17 and 2026-10-06, the second 2026-09-25; those above as recorded 2026-08-05, their deductions raised by the 510 USDT of the new first tier</source>
   <translation>Bybit REST, GET /v5/market/risk-limit: die erste Stufe nach Antworten vom 2026-09-17 und 2026-10-06, die zweite vom 2026-09-25; die darüber aufgezeichnet am 2026-08-05, ihre Abzüge um die 510 USDT der neuen ersten Stufe erhöht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Bybit REST, GET /v5/market/risk-limit, first tier as answered that day</source>
   <translation>Bybit REST, GET /v5/market/risk-limit, erste Stufe nach der Antwort jenes Tages</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Class A, inferred for this coin from its largest leverage; the stored page carries no date</source>
   <translation>support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Klasse A, für diesen Coin aus seinem höchsten Hebel geschlossen; die gespeicherte Seite trägt kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Class {letter:w} (coin in the contract specifications); the stored pages carry no date</source>
   <translation>support.kraken.com 360022632452, Multi-Collateral Derivatives Margin Schedule, Klasse {letter:w} (Coin in den Kontraktspezifikationen); die gespeicherten Seiten tragen kein Datum</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>BitMEX instrument fields maintMargin, initMargin and riskLimit; first risk limit only</source>
   <translation>BitMEX, Felder maintMargin, initMargin und riskLimit der Instrumente; nur die erste Risikogrenze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Hyperliquid docs, trading/margin-tiers</source>
   <translation>Hyperliquid-Dokumentation, trading/margin-tiers</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>dYdX indexer GET /v4/perpetualMarkets, initialMarginFraction 0.02 and maintenanceMarginFraction 0.012, an answer of that day quoted by ccxt 4.5.90; the same in undated answers kept by nautilus_trader (BTC-USD) and Lean (ETH-USD)</source>
   <translation>dYdX-Indexer GET /v4/perpetualMarkets, initialMarginFraction 0.02 und maintenanceMarginFraction 0.012, eine Antwort jenes Tages, zitiert von ccxt 4.5.90; dasselbe in undatierten Antworten bei nautilus_trader (BTC-USD) und Lean (ETH-USD)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>dYdX indexer GET /v4/perpetualMarkets, an undated answer quoted by Lean: initialMarginFraction 0.02, maintenanceMarginFraction 0.012</source>
   <translation>dYdX-Indexer GET /v4/perpetualMarkets, eine undatierte Antwort, zitiert von Lean: initialMarginFraction 0.02, maintenanceMarginFraction 0.012</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_sources.py" />
   <source>Gate REST, GET /api/v4/futures/usdt/risk_limit_tiers, first five tiers as answered that day</source>
   <translation>Gate REST, GET /api/v4/futures/usdt/risk_limit_tiers, die ersten fünf Stufen nach der Antwort jenes Tages</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>ccxt leverage-tier file, imported</source>
   <translation>Hebelstufen-Datei von ccxt, importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>of ccxt's files those of {venues} are read: {name}'s are in other units there</source>
   <translation>von den Dateien von ccxt werden die von {venues} gelesen: die von {name} sind dort in anderen Einheiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its name is none of ccxt's for a swap or a future, as BTC/USDT:USDT.</source>
   <translation>der Name ist keiner, den ccxt für einen Swap oder Future hat, wie BTC/USDT:USDT.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its row does not name it, and dated contracts are written differently there.</source>
   <translation>die Zeile nennt ihn nicht, und Kontrakte mit Verfall sind dort anders geschrieben.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>it does not say its venue: add --venue, one of {venues}</source>
   <translation>sie nennt ihren Handelsplatz nicht: ergänze --venue, einen von {venues}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>--venue is {venue}, but its rows are those of {what}</source>
   <translation>--venue ist {venue}, aber die Zeilen sind die von {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name} does not begin with a JSON object.</source>
   <translation>Die Stufendatei {name} beginnt nicht mit einem JSON-Objekt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name} does not begin with a JSON object ({error}).</source>
   <translation>Die Stufendatei {name} beginnt nicht mit einem JSON-Objekt ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name}: the line {line} makes no table ({error}).</source>
   <translation>Stufendatei {name}: die Zeile {line} ergibt keine Tabelle ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The tiers of {venue} cannot be fetched without a key: use {name}. Those of {refreshable_venues} can.</source>
   <translation>Die Stufen von {venue} sind ohne Schlüssel nicht abrufbar: nimm {name}. Die von {refreshable_venues} sind es.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>it is not of ccxt's form, and no other is known of {venue}</source>
   <translation>sie hat nicht die Form von ccxt, und eine andere ist von {venue} nicht bekannt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is larger than {largest_file} MB: no list of tiers is.</source>
   <translation>{path} ist größer als {largest_file} MB: so groß ist keine Stufenliste.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>none makes a table ({refused})</source>
   <translation>keine ergibt eine Tabelle ({refused})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>there are none</source>
   <translation>es gibt keine</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>No tiers of {asked} were kept: {why}.</source>
   <translation>Von {asked} wurden keine Stufen aufbewahrt: {why}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>There is no file {path}.</source>
   <translation>Es gibt keine Datei {path}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The tiers of {name} stay as they are: {error}.</source>
   <translation>Die Stufen von {name} bleiben, wie sie sind: {error}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{venue} is not the name of a venue.</source>
   <translation>{venue} ist kein Name eines Handelsplatzes.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The tiers could not be kept in {place}: {what}.</source>
   <translation>Die Stufen konnten nicht in {place} aufbewahrt werden: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>A table in {venue} is left out: {error}</source>
   <translation>Eine Tabelle in {venue} bleibt weg: {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name} must be an object with `tables` by symbol.</source>
   <translation>Die Stufendatei {name} muss ein Objekt mit `tables` nach Symbol sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name} is not JSON ({error}).</source>
   <translation>Die Stufendatei {name} ist kein JSON ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier file {name}: the table of {symbol} must be an object.</source>
   <translation>Stufendatei {name}: die Tabelle von {symbol} muss ein Objekt sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} was written by a newer rektscope (version {version}; this one reads up to {version_2}) and is left out, and as it is. Update rektscope to use it.</source>
   <translation>{path} hat ein neueres rektscope geschrieben (Version {version}; dieses liest bis {version_2}); die Datei bleibt weg und unverändert. Aktualisiere rektscope, um sie zu nutzen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is left out: it holds tiers of {content}, not of {venue}.</source>
   <translation>{path} bleibt weg: die Datei enthält Stufen von {content}, nicht von {venue}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is damaged and is left out (it holds no `tables` by symbol).</source>
   <translation>{path} ist beschädigt und bleibt weg (keine `tables` nach Symbol).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The table of {symbol} in {path} is damaged and is left out.</source>
   <translation>Die Tabelle von {symbol} in {path} ist beschädigt und bleibt weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The table of {symbol} in {path} is damaged and is left out: it does not fit its `{sum}` (take that out of a table that you changed by hand).</source>
   <translation>Die Tabelle von {symbol} in {path} ist beschädigt und bleibt weg: sie passt nicht zu ihrer `{sum}` (nimm diese aus einer Tabelle, die du von Hand geändert hast).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is no file and is left out.</source>
   <translation>{path} ist keine Datei und bleibt weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is too large for a file of tiers and is left out.</source>
   <translation>{path} ist zu groß für eine Stufendatei und bleibt weg.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} cannot be read and is left out: {what}.</source>
   <translation>{path} ist nicht lesbar und bleibt weg: {what}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{path} is damaged and is left out ({error}).</source>
   <translation>{path} ist beschädigt und bleibt weg ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>the table of {symbol} calls itself otherwise</source>
   <translation>die Tabelle von {symbol} nennt sich selbst anders</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{text} is not a date: write it as 2026-04-05, 2026-04 or 2026.</source>
   <translation>{text} ist kein Datum: schreibe 2026-04-05, 2026-04 oder 2026.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>given by hand</source>
   <translation>von Hand angegeben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Tier table {texts}:{texts_2}</source>
   <translation>Stufentabelle {texts}:{texts_2}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}, tier {number:n}</source>
   <translation>{place}, Stufe {number:n}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The deduction must not be below zero, but it is {deduction}.</source>
   <translation>Der Abzug darf nicht unter null liegen, ist aber {deduction}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>A tier table must be a JSON object with venue, symbol, as_of, source, unit and tiers.</source>
   <translation>Eine Stufentabelle muss ein JSON-Objekt mit venue, symbol, as_of, source, unit und tiers sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: tiers must be a list with at least one tier.</source>
   <translation>{place}: tiers muss eine Liste mit mindestens einer Stufe sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>A tier table needs the text {name}, and this one has {value}.</source>
   <translation>Eine Stufentabelle braucht den Text {name}, und diese hat {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: {name} must be true or false, not {value}.</source>
   <translation>{place}: {name} muss wahr oder falsch sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: {name} must be one of {kind}, not {value}.</source>
   <translation>{place}: {name} muss eines von {kind} sein, nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{name} must be a fraction below 1 (0.004 for 0.4 %), not {value}.</source>
   <translation>{name} muss ein Bruch unter 1 sein (0.004 für 0.4 %), nicht {value}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place} must be an object with floor, cap, rate, max_leverage and deduction, not {row}.</source>
   <translation>{place} muss ein Objekt mit floor, cap, rate, max_leverage und deduction sein, nicht {row}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: only the last tier may be without a cap.</source>
   <translation>{place}: nur die letzte Stufe darf ohne Obergrenze (cap) sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: an aggregate is no contract with margin; contract must be linear or inverse.</source>
   <translation>{place}: ein Aggregat ist kein Kontrakt mit Margin; contract muss linear oder inverse sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: the first floor must be 0, not {floor:n}.</source>
   <translation>{place}: die erste Untergrenze (floor) muss 0 sein, nicht {floor:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}: rate_per_coin must not be below zero and goes with one single tier.</source>
   <translation>{place}: rate_per_coin darf nicht unter null liegen und gehört zu einer einzigen Stufe.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>The contract size</source>
   <translation>Die Kontraktgröße</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}, tier {number}: cap {cap:n} is not above its floor {floor:n}.</source>
   <translation>{place}, Stufe {number}: die Obergrenze {cap:n} liegt nicht über der Untergrenze {floor:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{here}: floor {floor:n} does not ascend from {floor_2:n}.</source>
   <translation>{here}: die Untergrenze {floor:n} steigt nicht gegenüber {floor_2:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{here}: floor {floor:n} does not meet the cap {cap:n} before it.</source>
   <translation>{here}: die Untergrenze {floor:n} schließt nicht an die Obergrenze {cap:n} davor an.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{here}: rate {rate:n} does not ascend from {rate_2:n}.</source>
   <translation>{here}: die Rate {rate:n} steigt nicht gegenüber {rate_2:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{here}: max_leverage {max_leverage:n} is above {max_leverage_2:n} before it.</source>
   <translation>{here}: der höchste Hebel {max_leverage:n} liegt über {max_leverage_2:n} davor.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{place}, tier {number}: deduction {deduction:n} does not follow from floors and rates, which give {expected:n}.</source>
   <translation>{place}, Stufe {number}: der Abzug {deduction:n} folgt nicht aus Untergrenzen und Raten; die ergeben {expected:n}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source> of an account with brackets multiplied by {normalize:n}</source>
   <translation> eines Kontos, dessen Stufen mit {normalize:n} malgenommen sind</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{source}, imported</source>
   <translation>{source}, importiert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its symbol does not say the currency.</source>
   <translation>das Symbol nennt die Währung nicht.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Binance website brackets JSON</source>
   <translation>Stufen der Binance-Website (JSON)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>the list</source>
   <translation>die Liste</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Bitget support 360058821652, 2025-02-07: the position of the higher value counts</source>
   <translation>Bitget Support 360058821652, 2025-02-07: es zählt die Position mit dem höheren Wert</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Bitget REST, GET /api/v2/mix/market/query-position-lever; deductions worked out from it</source>
   <translation>Bitget REST, GET /api/v2/mix/market/query-position-lever; Abzüge daraus berechnet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>inferred from captures of positions, no document: maintenance and adverse funding on the entry value, the fee to close held aside</source>
   <translation>aus Mitschnitten von Positionen geschlossen, ohne Dokument: Maintenance und ungünstiges Funding auf den Einstiegswert, die Schließgebühr zurückgelegt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>BitMEX REST, GET /api/v1/instrument/active, first risk limit only</source>
   <translation>BitMEX REST, GET /api/v1/instrument/active, nur die erste Risikogrenze</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Bybit help centre, Liquidation Price Calculation under Isolated Mode (UTA), 2026-05-27</source>
   <translation>Bybit-Hilfe, Liquidation Price Calculation under Isolated Mode (UTA), 2026-05-27</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Bybit help centre, Liquidation Price (USDT Contract), edition of 2024-09-10</source>
   <translation>Bybit-Hilfe, Liquidation Price (USDT Contract), Ausgabe vom 2024-09-10</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>help.bybit.com article 360039261334</source>
   <translation>help.bybit.com, Artikel 360039261334</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>dYdX docs, concepts/trading/liquidations</source>
   <translation>dYdX-Dokumentation, concepts/trading/liquidations</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Aster docs, asterex-pro/liquidations</source>
   <translation>Aster-Dokumentation, asterex-pro/liquidations</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Gate staff reply, gatenode.pro/post/status/3870211</source>
   <translation>Antwort von Gate, gatenode.pro/post/status/3870211</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Gate futures introduction, margin: in hedge mode the higher-value position; announcement 37783</source>
   <translation>Gate, Einführung in Futures, Margin: im Hedge-Modus die Position mit dem höheren Wert; Mitteilung 37783</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>HTX help: liquidation at equity / used margin = adjustment factor (ccxt: rate = factor / leverage)</source>
   <translation>HTX-Hilfe: Liquidation bei Eigenkapital / genutzter Margin = Anpassungsfaktor (ccxt: Rate = Faktor / Hebel)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>Hyperliquid docs, trading/liquidations and trading/margin-tiers</source>
   <translation>Hyperliquid-Dokumentation, trading/liquidations und trading/margin-tiers</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its margin is not in USDC</source>
   <translation>die Margin ist nicht in USDC</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its margin table does not begin with its {largest}x.</source>
   <translation>die Margin-Tabelle beginnt nicht mit ihren {largest}x.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its margin table {number} is not in the answer.</source>
   <translation>die Margin-Tabelle {number} ist nicht in der Antwort.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>marginTables in its answer is no list of numbers with their tables</source>
   <translation>marginTables in der Antwort ist keine Liste von Nummern mit ihren Tabellen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>instruments of type {kind} are not known.</source>
   <translation>Instrumente vom Typ {kind} sind nicht bekannt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>OKX margin ratio: equity / (maintenance margin + liquidation fee)</source>
   <translation>OKX Margin-Quote: Eigenkapital / (Maintenance-Margin + Liquidationsgebühr)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>there are no tiers of it.</source>
   <translation>es gibt keine Stufen davon.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>a contract size of {size} is not possible.</source>
   <translation>ein Kontrakt von {size} kann nicht sein.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>a tier from {low} contracts does not follow one up to {floor}.</source>
   <translation>eine Stufe ab {low} Kontrakten folgt nicht auf eine bis {floor}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>the form most venues share</source>
   <translation>die Form, die die meisten Handelsplätze haben</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>the form of older help pages</source>
   <translation>die Form älterer Hilfeseiten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>There are no rules named {name}: choose one of {rules}.</source>
   <translation>Regeln namens {name} gibt es nicht: wähle eine von {rules}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>its answer is no JSON object</source>
   <translation>die Antwort ist kein JSON-Objekt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{name} in its answer is no list of objects</source>
   <translation>{name} in der Antwort ist keine Liste von Objekten</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{name} in its answer must be a text, not {value}</source>
   <translation>{name} in der Antwort muss ein Text sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{name} in its answer must be a number, not {value}</source>
   <translation>{name} in der Antwort muss eine Zahl sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/tier_tables.py" />
   <source>{name} in its answer must be a realistic number, not {value}</source>
   <translation>{name} in der Antwort muss eine realistische Zahl sein, nicht {value}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>It ended because of a defect in rektscope ({failure}).</source>
   <translation>Er endete wegen eines Fehlers in rektscope ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>What records this feed failed because of a defect in rektscope ({failure}).</source>
   <translation>Was diesen Feed aufzeichnet, scheiterte an einem Fehler in rektscope ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Asking for the {what} ended because of a defect in rektscope ({failure}).</source>
   <translation>Die Abfrage ({what}) endete wegen eines Fehlers in rektscope ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Asking about accounts ended because of a defect in rektscope ({failure}).</source>
   <translation>Die Abfrage von Konten endete wegen eines Fehlers in rektscope ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>What shows this feed failed because of a defect in rektscope ({failure}).</source>
   <translation>Was diesen Feed zeigt, scheiterte an einem Fehler in rektscope ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>settled funding</source>
   <translation>abgerechnetes Funding</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>The history of {market} was lost because of a defect in rektscope ({failure}).</source>
   <translation>Der Verlauf von {market} ging durch einen Fehler in rektscope verloren ({failure}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>the {name} has not ended within {timeout_s:n} s</source>
   <translation>{name} ist nach {timeout_s:n} s nicht beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Refused: {what}{words}</source>
   <translation>Abgelehnt: {what}{words}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>The venue now lists {market} in steps of {tick_size} (price) and {lot_size} (quantity). This view counts on in the steps it began with; a recording keeps every digit.</source>
   <translation>Der Handelsplatz führt {market} jetzt in Schritten von {tick_size} (Preis) und {lot_size} (Menge). Diese Ansicht zählt in ihren bisherigen Schritten weiter; eine Aufzeichnung behält jede Stelle.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{venue} sent something about {symbol}, which was not asked for.</source>
   <translation>{venue} hat etwas über {symbol} gesendet, nach dem niemand gefragt hat.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>a message of {topic} could not be read</source>
   <translation>eine Nachricht von {topic} war nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>a message could not be read</source>
   <translation>eine Nachricht war nicht lesbar</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Because of a defect in rektscope {words} ({error}).</source>
   <translation>Wegen eines Fehlers in rektscope: {words} ({error}).</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>a message came on {socket}, which was not reported as connected</source>
   <translation>auf {socket} kam eine Nachricht, obwohl dort keine Verbindung gemeldet war</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{market} is listed anew, which nobody asked for</source>
   <translation>{market} wird neu geführt, nach dem niemand gefragt hat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>an answer came for {market}, which nobody asked for</source>
   <translation>es kam eine Antwort zu {market}, nach der niemand gefragt hat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>an account of {venue} came, which nobody asked for</source>
   <translation>es kam ein Konto von {venue}, nach dem niemand gefragt hat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>an account's trades in {market} came, which nobody asked for</source>
   <translation>es kamen Trades eines Kontos in {market}, nach denen niemand gefragt hat</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no known topic</source>
   <translation>kein bekanntes Thema</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{connection} is a socket of no connection here</source>
   <translation>{connection} ist hier keine Leitung einer Verbindung</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>It cannot be read.</source>
   <translation>Es ist nicht lesbar.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{title:v} account</source>
   <translation>Konto bei {title:v}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Only the first {most_addresses:n} of {found:n} addresses are watched.</source>
   <translation>Nur die ersten {most_addresses:n} von {found:n} Adressen werden beobachtet.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{path} is larger than {largest_file} MB: no list of addresses is.</source>
   <translation>{path} ist größer als {largest_file} MB: so groß ist keine Adressliste.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{path} holds no address.{why}</source>
   <translation>{path} enthält keine Adresse.{why}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>accounts of {venue}</source>
   <translation>Konten von {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>positions of {venue}</source>
   <translation>Positionen von {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>largest accounts of {venue}</source>
   <translation>größte Konten von {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>markets of {venue}</source>
   <translation>Märkte von {venue}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{sentence} That concerns {count} addresses.</source>
   <translation>{sentence} Das betrifft {count} Adressen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>its prices are far from those before and after it</source>
   <translation>die Preise liegen weit von denen davor und danach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is far from those before and after it</source>
   <translation>es liegt weit von denen davor und danach</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no venue settles so much at once</source>
   <translation>so viel rechnet kein Handelsplatz auf einmal ab</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no market has ever traded so much in that time</source>
   <translation>so viel hat in dieser Zeit noch kein Markt gehandelt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>open interest {venue}/{name}</source>
   <translation>Open Interest {venue}/{name}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is {factor:n} times what was known before, and nothing confirmed it</source>
   <translation>es ist das {factor:n}-Fache des zuvor Bekannten, und nichts bestätigte es</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>all that came after it says otherwise</source>
   <translation>alles, was danach kam, sagt etwas anderes</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>its settlement is not within days of it</source>
   <translation>die Abrechnung liegt Tage davon entfernt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>The venue has nothing of the time {hole}. {problems}</source>
   <translation>Für die Zeit {hole} meldet der Handelsplatz nichts. {problems}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>Rows of {market} are not in the steps that it was listed with. {error}</source>
   <translation>Zeilen von {market} passen nicht zu den Schritten, in denen er geführt wurde. {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{name} has not ended within {timeout_s:n} s</source>
   <translation>{name} ist nach {timeout_s:n} s nicht beendet</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{netloc} (large answers)</source>
   <translation>{netloc} (große Antworten)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>{host} is not asked without encryption</source>
   <translation>{host} wird unverschlüsselt nicht gefragt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no market has ever {what} so much at once</source>
   <translation>auf einmal hat kein Markt je so viel {what}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is {lots:n} times the largest trade before it, and no other of its size confirmed it</source>
   <translation>es ist das {lots:n}-Fache des größten Trades davor, und kein weiterer dieser Größe bestätigte es</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is larger than all open interest</source>
   <translation>es ist größer als das ganze Open Interest</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no price was known that it could be held against</source>
   <translation>kein Preis war bekannt, an dem es zu prüfen wäre</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no position is closed that far from the price</source>
   <translation>so weit vom Preis wird keine Position geschlossen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is larger than {much} open interest, and not as much was traded</source>
   <translation>es ist größer als {much} Open Interest, und so viel wurde nicht gehandelt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>it is {lots:n} times the last, and the next did not confirm it</source>
   <translation>es ist das {lots:n}-Fache des letzten Werts, und der nächste bestätigte es nicht</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no market has ever had so much open</source>
   <translation>so viel war in keinem Markt je offen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>a quarter of the</source>
   <translation>ein Viertel vom</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>its time is {time_ms} {way} all others</source>
   <translation>seine Zeit liegt {time_ms} {way} allen anderen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>forward</source>
   <translation>nach vorn</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>back</source>
   <translation>zurück</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>traded</source>
   <translation>gehandelt</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>open interest from {minutes:n}-minute steps ({known})</source>
   <translation>Open Interest in Schritten von {minutes:n} Minuten ({known})</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/watching.py" />
   <source>no {name:w}</source>
   <translation>ohne {name:w}</translation>
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
   <translation>, mit der Schließgebühr zum Bankrottwert</translation>
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
   <translation>Stufe {number} ({reach}): Maintenance-Rate m = {rate:n}{deduction}.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/sentences/working.py" />
   <source>The rate grows by {rate:n} per coin of size: m = {grown:n}.</source>
   <translation>Die Rate wächst um {rate:n} je Coin Größe: m = {grown:n}.</translation>
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
   <translation>Die Rate hängt vom gesuchten Wert ab, also löst V eine quadratische Gleichung: Eigenkapital = V × m(V).</translation>
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
   <translation>Gebühr zum Bankrottwert: {paid:n}, in M gezählt.</translation>
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
   <translation>Keine Einstellung enthält „{typed}“. Strg+K durchsucht alle Aktionen, und die Hilfe, wenn keine Aktion so heißt.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>A setting could not be used. {error}</source>
   <translation>Eine Einstellung konnte nicht verwendet werden. {error}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>default venue</source>
   <translation>erster Handelsplatz</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The {what} {kept!r} is not known to this version, and was set aside: the default is used.</source>
   <translation>Die Einstellung {what} {kept!r} gibt es in dieser Version nicht; sie wurde beiseitegelegt, und es gilt die übliche.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/preferences.py" />
   <source>The recording folder {path} is not there; make it first or give another.</source>
   <translation>Der Aufzeichnungsordner {path} gibt es nicht; lege ihn zuerst an, oder gib einen anderen an.</translation>
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
   <translation>Alle Handelsplätze des Coins</translation>
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
   <source>Of the window, and of pictures and reports, from its next start on. Commands stay English.</source>
   <translation>Des Fensters, seiner Bilder und Berichte, ab dem nächsten Start. Befehle bleiben englisch.</translation>
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
   <translation>Vom Mark-Preis, Einstieg oder meiner Liquidation zu einem Preis: in Prozent oder als Unterschied der Preise.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of liquidations, trades and positions. As usual: dollars, and of my position what its venue counts. Contracts where the size of one is known. Sums, chapters that somebody wrote, and the levels of the map stay in dollars.</source>
   <translation>Von Liquidationen, Trades und Positionen. Wie üblich: Dollar, und bei meiner Position, was ihr Handelsplatz zählt. Kontrakte, wo die Größe eines Kontrakts bekannt ist. Summen, Kapitel, die jemand geschrieben hat, und die Levels der Karte bleiben in Dollar.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Whose liquidations the strip, the tape, the timeline, its chapters and the alerts count.</source>
   <translation>Wessen Liquidationen Leiste, Tape, Zeitachse, ihre Kapitel und die Alarme zählen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Of the heat, for the market on the chart; each market remembers its own.</source>
   <translation>Der Heatmap, für den Markt im Chart; jeder Markt merkt sich seine.</translation>
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
   <source>Their length, or the shortest that the width of the chart has room for; each market remembers its own.</source>
   <translation>Ihre Länge, oder die kürzeste, für die der Chart breit genug ist; jeder Markt merkt sich seine eigene.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Pane: {titles}</source>
   <translation>Teilfenster: {titles}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Under the chart, on its time axis; each market remembers its own.</source>
   <translation>Unter dem Chart, auf seiner Zeitachse; jeder Markt merkt sich seine eigenen.</translation>
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
   <source>How much of Hyperliquid's request limit goes to accounts, from 1 to 90; at once. Empty for 50.</source>
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
   <translation>Des Marktes im Chart; Rückgängig bringt sie zurück.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/settings_page/rows.py" />
   <source>Remove them</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/side_panels.py" />
   <source>the tape</source>
   <translation>das Tape</translation>
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
   <translation>Noch keine Datei. Ziehe eine auf das Fenster: eine Sitzung öffnet sich, alles andere wird vor dem Import gezeigt.</translation>
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
   <translation>Zurück zum Chart</translation>
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
   <translation>Sieh dir ein Ereignis an, beobachte Märkte im Handel, oder sieh nach, wo deine eigene Position endet. Kein Konto und kein Schlüssel ist nötig.</translation>
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
   <translation>Märkte, wie sie jetzt handeln (Strg+L)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>A day from public archives (Ctrl+D)</source>
   <translation>Ein Tag aus öffentlichen Archiven (Strg+D)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Open or import…</source>
   <translation>Öffnen oder importieren…</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/start/page.py" />
   <source>Sessions, archives, CSV, captures (Ctrl+O)</source>
   <translation>Sitzungen, Archive, CSV, Mitschnitte (Strg+O)</translation>
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
   <source>full bar {round_usd}</source>
   <translation>voller Balken {round_usd}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/painting.py" />
   <source>margin ratio {percent}</source>
   <translation>Margin-Quote {percent}</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/strip.py" />
   <source>{moment_utc}
what was liquidated is not known</source>
   <translation>{moment_utc}
was liquidiert wurde, ist nicht bekannt</translation>
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
   <translation>Zum Anfang (Pos1)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>One minute back (←)</source>
   <translation>Eine Minute zurück (←)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Play (Space)</source>
   <translation>Abspielen (Leertaste)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>One minute on (→)</source>
   <translation>Eine Minute weiter (→)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>To the end (End)</source>
   <translation>Zum Ende (Ende)</translation>
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
   <source>Jump to where your position is liquidated, or comes closest (R)</source>
   <translation>Dorthin springen, wo die Position liquidiert wird oder dem am nächsten kommt (R)</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/timeline/transport.py" />
   <source>Pause (Space)</source>
   <translation>Pause (Leertaste)</translation>
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
   <translation>Helle Bänder sind Preise, bei denen nach einem Modell viele Positionen liquidiert würden. Die Schilder nennen die nächsten großen darüber und darunter. Zeige irgendwo in den Chart, um die Zahlen dort zu sehen.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Where am I liquidated, and was I?</source>
   <translation>Wo werde ich liquidiert, und ist es schon geschehen?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Type a position. Its liquidation price follows the venue's own rules, is drawn on the chart, and the verdict says what became of it up to the cursor.</source>
   <translation>Gib eine Position ein. Ihr Liquidationspreis folgt den Regeln des Handelsplatzes und wird in den Chart gezeichnet, und das Urteil sagt, was bis zum Cursor aus ihr wurde.</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>What happened, and when?</source>
   <translation>Was geschah, und wann?</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_pages.py" />
   <source>Drag here, or press Space to play. W goes to the worst minute. Nothing right of the cursor is shown, as if you did not know it. F1 explains what is under the pointer; Ctrl+N begins elsewhere.</source>
   <translation>Ziehe hier, oder drücke zum Abspielen die Leertaste. W springt zur schlimmsten Minute. Rechts vom Cursor wird nichts gezeigt, als wüsstest du es noch nicht. F1 erklärt, was unter dem Zeiger ist; mit Strg+N beginnst du woanders.</translation>
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
   <translation>der Chart</translation>
  </message>
  <message>
   <location filename="../../desktop/rektscope/ui/window_views.py" />
   <source>the panes under the chart</source>
   <translation>die Teilfenster unter dem Chart</translation>
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
   <source>the button of my moment</source>
   <translation>die Schaltfläche für meinen Zeitpunkt</translation>
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
   <translation>die neue Wahl der Märkte (Strg+L)</translation>
  </message>
 </context>
</TS>
