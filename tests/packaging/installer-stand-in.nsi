# Stands in for electron-builder's own script: runs the macros of resources/installer.nsh where its templates do, and
# ends as they do, with the folder of the program removed whole. For 64 bits, so that Wine needs no more. With PROGRAM
# defined it is the program itself, which closes after a while and then says so.
Target amd64-unicode
Unicode true
Name "Kinerja Kantor"
OutFile "${OUT}"
RequestExecutionLevel user
SilentInstall silent
!ifdef BUILD_UNINSTALLER
  SilentUnInstall silent
!endif

!define PRODUCT_NAME "Kinerja Kantor"
!define APP_EXECUTABLE_FILENAME "Kinerja Kantor.exe"
!define APP_INSTALLER_STORE_FILE "kinerja-kantor-uji\installer.exe"

!ifdef PROGRAM
  Section
    FileOpen $0 "$EXEDIR\open.txt" w
    FileClose $0
    Sleep 4000
    FileOpen $0 "$EXEDIR\closed.txt" w
    FileClose $0
  SectionEnd
!else

!include "${INCLUDED}"
!include MUI2.nsh
!insertmacro MUI_PAGE_INSTFILES
LangString installing 1057 "Installing, please wait..."
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro customHeader

Function .onInit
  !ifdef BUILD_UNINSTALLER
    WriteUninstaller "${UNINSTALLER_OUT_FILE}"
    SetErrorLevel 0
    Quit
  !else
    !insertmacro customInit
  !endif
FunctionEnd

!ifndef BUILD_UNINSTALLER
  Var appExe
!endif
Section
  !ifndef BUILD_UNINSTALLER
    StrCpy $appExe "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
    !insertmacro customCheckAppRunning
    SetOutPath $INSTDIR
    CreateDirectory "$LOCALAPPDATA\kinerja-kantor-uji"
    CopyFiles /SILENT "$EXEPATH" "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
    ${ifNot} ${FileExists} "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
      SetErrorLevel 3
      Quit
    ${endIf}
    !insertmacro customInstall
    ${if} ${FileExists} "$LOCALAPPDATA\kinerja-kantor-uji\*.*"
      SetErrorLevel 4
    ${endIf}
    # What it says, and how Windows will open an office: read by the test.
    ReadRegStr $1 SHELL_CONTEXT "Software\Classes\KinerjaKantor.Berkas\shell\open\command" ""
    DeleteRegKey SHELL_CONTEXT "Software\Classes\KinerjaKantor.Berkas"
    FileOpen $0 "$INSTDIR\program.txt" w
    FileWriteUTF16LE $0 "$(installing)$\n$1"
    FileClose $0
  !endif
SectionEnd

!ifdef BUILD_UNINSTALLER
  Function un.onInit
    !insertmacro customCheckAppRunning
    !insertmacro customUnInit
  FunctionEnd

  Section "un.Uninstall"
    SetOutPath $TEMP
    RMDir /r $INSTDIR
  SectionEnd
!endif

!endif
