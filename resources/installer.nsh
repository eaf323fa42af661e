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
