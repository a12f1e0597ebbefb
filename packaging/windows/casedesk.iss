; Inno Setup script: the installer for Windows, from the folder that packaging/build.py made.
; iscc /DVersion=0.1.0 packaging\windows\casedesk.iss   makes dist\CaseDesk-0.1.0-setup.exe
; Installs for one user without administrator's rights; the data folder is never touched, not even by the uninstaller.

#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6B1B7C0E-5C0B-4E0C-9E0A-2F3B8C4D7A51}
AppName=CaseDesk
AppVersion={#Version}
AppVerName=CaseDesk {#Version}
DefaultDirName={autopf}\CaseDesk
DefaultGroupName=CaseDesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=CaseDesk-{#Version}-setup
SetupIconFile=..\..\build\casedesk.ico
UninstallDisplayIcon={app}\casedesk-window.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no

[Languages]
; Inno Setup's own list lacks Simplified Chinese in some versions; put the translators' file beside this script then.
#if FileExists(AddBackslash(SourcePath) + "ChineseSimplified.isl")
Name: "zh"; MessagesFile: "ChineseSimplified.isl"
#elif FileExists(CompilerPath + "Languages\ChineseSimplified.isl")
Name: "zh"; MessagesFile: "compiler:Languages\ChineseSimplified.isl"
#endif
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; Files of an older version must not stay among the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\casedesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\CaseDesk"; Filename: "{app}\casedesk-window.exe"
Name: "{autodesktop}\CaseDesk"; Filename: "{app}\casedesk-window.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\casedesk-window.exe"; Description: "{cm:LaunchProgram,CaseDesk}"; Flags: nowait postinstall skipifsilent
