# What this product adds to electron-builder's installer, by the macros its templates ask for. Read by `npm run pack`
# and, without electron-builder, by tests/packaging/installer.test.ts. No plugin of NSIS is used here.

!include FileFunc.nsh
!include LogicLib.nsh
!include WinMessages.nsh

# Stands in $R0 after officeFileInside: an office file below the folder of the program, or nothing.
!ifdef BUILD_UNINSTALLER
  Function un.foundOfficeFile
    StrCpy $R0 $R9
    Push "StopLocate"
  FunctionEnd
  !define foundOfficeFile "un.foundOfficeFile"
!else
  Function foundOfficeFile
    StrCpy $R0 $R9
    Push "StopLocate"
  FunctionEnd
  !define foundOfficeFile "foundOfficeFile"
!endif

# The templates end with `RMDir /r $INSTDIR`, at an upgrade and at an uninstallation. The folder is not asked for,
# but `/D=` and an older entry in the registry can name any, and an office file may have been put there by hand.
!macro officeFileInside
  StrCpy $R0 ""
  ${if} ${FileExists} "$INSTDIR\*.*"
    ${Locate} "$INSTDIR" "/L=F /M=*.kinerja /G=1" "${foundOfficeFile}"
  ${endIf}
!macroend

!macro customInit
  !insertmacro officeFileInside
  ${if} $R0 != ""
    MessageBox MB_OK|MB_ICONSTOP "Di folder program ada berkas kantor, yang akan ikut terhapus bila pemasangan diteruskan:$\r$\n$\r$\n$R0$\r$\n$\r$\nPindahkan berkas itu ke folder lain, misalnya Documents, lalu jalankan pemasang ini lagi. Tidak ada yang diubah." /SD IDOK
    SetErrorLevel 2
    Quit
  ${endIf}
!macroend

!macro customUnInit
  !insertmacro officeFileInside
  ${if} $R0 != ""
    # A one-click uninstallation is silent from here on, also for one who sits before it.
    ${GetParameters} $R1
    ClearErrors
    ${GetOptions} $R1 "/S" $R2
    ${if} ${Errors}
      MessageBox MB_OK|MB_ICONSTOP "Di folder program ada berkas kantor, yang akan ikut terhapus bila program dihapus:$\r$\n$\r$\n$R0$\r$\n$\r$\nPindahkan berkas itu ke folder lain, misalnya Documents, lalu hapus program lagi. Tidak ada yang diubah."
    ${endIf}
    SetErrorLevel 2
    Quit
  ${endIf}
!macroend

# electron-builder says most of this in English. Its own strings stand already where this macro is asked for, and the
# later one counts; makensis calls that waste (6030), which would stop the build.
!macro customHeader
  !pragma warning push
  !pragma warning disable 6030
  LangString win7Required 1057 "Kinerja Kantor memerlukan Windows 10 atau yang lebih baru."
  LangString x64WinRequired 1057 "Kinerja Kantor memerlukan Windows 64-bit."
  LangString appCannotBeClosed 1057 "Kinerja Kantor masih terbuka.$\r$\nTutup Kinerja Kantor, lalu pilih Coba lagi (Retry)."
  LangString installing 1057 "Sedang dipasang, mohon tunggu…"
  LangString areYouSureToUninstall 1057 "Hapus program Kinerja Kantor dari komputer ini?$\r$\nBerkas kantor tidak ikut dihapus."
  LangString decompressionFailed 1057 "Isi pemasang tidak dapat dibuka. Salin ulang berkas pemasang, lalu jalankan lagi."
  LangString uninstallFailed 1057 "Versi lama tidak dapat diganti. Tutup Kinerja Kantor, lalu jalankan pemasang ini lagi. Berkas kantor tidak diubah."
  !pragma warning pop
!macroend

!macro customInstall
  # The templates keep a copy of the whole installer for an updater, which this product does not have.
  Delete "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}"
  ${GetParent} "$LOCALAPPDATA\${APP_INSTALLER_STORE_FILE}" $R0
  RMDir "$R0"
  # They say it in English, and leave out the quotes that a path with spaces needs. The class is that of
  # fileAssociations in electron-builder.yml.
  WriteRegStr SHELL_CONTEXT "Software\Classes\KinerjaKantor.Berkas\shell\open" "" "Buka dengan Kinerja Kantor"
  WriteRegStr SHELL_CONTEXT "Software\Classes\KinerjaKantor.Berkas\shell\open\command" "" '"$appExe" "%1"'
!macroend

# Whether the program of this folder runs, in $R0: Windows lets nobody write into a program that does. That needs no
# list of processes, which PowerShell gives wrongly for a user whose name has an apostrophe.
!macro programRuns
  StrCpy $R0 "no"
  ${if} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
    ClearErrors
    FileOpen $R1 "$INSTDIR\${APP_EXECUTABLE_FILENAME}" a
    ${if} ${Errors}
      StrCpy $R0 "yes"
    ${else}
      FileClose $R1
    ${endIf}
  ${endIf}
!macroend

# In the place of electron-builder's check, which ends the program by force: the program is asked to close, as by its
# own cross, stores what is being typed and may ask the clerk about it. It is never ended.
!macro customCheckAppRunning
  !insertmacro programRuns
  ${if} $R0 == "yes"
  ${andIfNot} ${Cmd} `MessageBox MB_OKCANCEL|MB_ICONQUESTION "Kinerja Kantor masih terbuka.$\r$\nPilih OK untuk menutupnya; yang sedang diketik disimpan lebih dulu." /SD IDOK IDOK`
    SetErrorLevel 2
    Quit
  ${endIf}
  ${while} $R0 == "yes"
    FindWindow $R1 "Chrome_WidgetWin_1" "${PRODUCT_NAME}"
    ${if} $R1 <> 0
      SendMessage $R1 ${WM_CLOSE} 0 0 /TIMEOUT=2000
    ${endIf}
    # Half a minute: for what is stored, for a question of the page, for the drawing process.
    ${for} $R2 1 60
      Sleep 500
      !insertmacro programRuns
      ${if} $R0 == "no"
        ${break}
      ${endIf}
    ${next}
    ${if} $R0 == "yes"
    ${andIfNot} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(appCannotBeClosed)" /SD IDCANCEL IDRETRY`
      SetErrorLevel 2
      Quit
    ${endIf}
  ${endWhile}
!macroend
