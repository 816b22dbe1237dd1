; The Windows installer, for the user who runs it: no administrator is asked. NSIS 3, which compiles on Linux too:
;   makensis -DVERSION=0.1.0 -DFROZEN=build/frozen/rektscope -DOUTPUT=rektscope-0.1.0-setup.exe packaging/windows/rektscope.nsi
; FROZEN is the folder that freeze.py made on Windows, with rektscope.exe in it.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "Say which version: -DVERSION=0.1.0"
!endif
!ifndef FROZEN
  !error "Say where the frozen program is: -DFROZEN=DIR"
!endif
!ifndef OUTPUT
  !define OUTPUT "rektscope-${VERSION}-setup.exe"
!endif

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\rektscope"
!define CLASSES "Software\Classes"

Name "rektscope ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\rektscope"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "rektscope"
  SetOutPath "$INSTDIR"
  ; A program of an earlier version goes first: what is no longer part of it must not stay.
  RMDir /r "$INSTDIR\_internal"
  File /r "${FROZEN}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\rektscope.lnk" "$INSTDIR\rektscopew.exe"

  WriteRegStr HKCU "${CLASSES}\.rekt" "" "rektscope.session"
  WriteRegStr HKCU "${CLASSES}\rektscope.session" "" "rektscope session"
  WriteRegStr HKCU "${CLASSES}\rektscope.session\DefaultIcon" "" "$INSTDIR\rektscope.exe,0"
  WriteRegStr HKCU "${CLASSES}\rektscope.session\shell\open\command" "" '"$INSTDIR\rektscopew.exe" window "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "rektscope"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\rektscope.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  ; Only what the installer brought. Settings, positions and recordings are the user's: `rektscope clean` lists them.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\rektscope.exe"
  Delete "$INSTDIR\rektscopew.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\rektscope.lnk"
  DeleteRegKey HKCU "${CLASSES}\rektscope.session"
  DeleteRegKey HKCU "${CLASSES}\.rekt"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
