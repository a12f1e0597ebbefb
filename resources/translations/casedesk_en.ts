<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CaseDesk</name>
        <message numerus="yes">
            <source>%n audit entries were written to {file}.</source>
            <translation>
                <numerusform>%n audit entries were written to {file}.</numerusform>
                <numerusform>%n audit entries were written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were imported by somebody else meanwhile. Check again.</source>
            <translation>
                <numerusform>%n case were imported by somebody else meanwhile. Check again.</numerusform>
                <numerusform>%n cases were imported by somebody else meanwhile. Check again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clause(s) still to be compared with the original text.</source>
            <translation>
                <numerusform>%n clause still to be compared with the original text.</numerusform>
                <numerusform>%n clauses still to be compared with the original text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done today</source>
            <translation>
                <numerusform>%n done today</numerusform>
                <numerusform>%n done today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries were written to {name}.</source>
            <translation>
                <numerusform>%n entries were written to {name}.</numerusform>
                <numerusform>%n entries were written to {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entrys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) changed</source>
            <translation>
                <numerusform>%n field changed</numerusform>
                <numerusform>%n fields changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) to do</source>
            <translation>
                <numerusform>%n item to do</numerusform>
                <numerusform>%n items to do</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) were made.</source>
            <translation>
                <numerusform>%n new case were made.</numerusform>
                <numerusform>%n new cases were made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) would be made.</source>
            <translation>
                <numerusform>%n new case would be made.</numerusform>
                <numerusform>%n new cases would be made.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s): {file}</source>
            <translation>
                <numerusform>%n page: {file}</numerusform>
                <numerusform>%n pages: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported. Correct them in the file or import without them.</source>
            <translation>
                <numerusform>%n row cannot be imported. Correct them in the file or import without them.</numerusform>
                <numerusform>%n rows cannot be imported. Correct them in the file or import without them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported. Correct them or use --skip-bad.</source>
            <translation>
                <numerusform>%n row cannot be imported. Correct them or use --skip-bad.</numerusform>
                <numerusform>%n rows cannot be imported. Correct them or use --skip-bad.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) name another client.</source>
            <translation>
                <numerusform>%n row name another client.</numerusform>
                <numerusform>%n rows name another client.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were read, {rejected} rejected.</source>
            <translation>
                <numerusform>%n row were read, {rejected} rejected.</numerusform>
                <numerusform>%n rows were read, {rejected} rejected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n urgent</source>
            <translation>
                <numerusform>%n urgent</numerusform>
                <numerusform>%n urgent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Audit log whole, %n entries</source>
            <translation>
                <numerusform>Audit log whole, %n entries</numerusform>
                <numerusform>Audit log whole, %n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>By the overdue date it is %n day(s) on {day}.</source>
            <translation>
                <numerusform>By the overdue date it is %n day on {day}.</numerusform>
                <numerusform>By the overdue date it is %n days on {day}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Good: %n character(s), not on the list of common ones</source>
            <translation>
                <numerusform>Good: %n character, not on the list of common ones</numerusform>
                <numerusform>Good: %n characters, not on the list of common ones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n audit entries, each as it was written.</source>
            <translation>
                <numerusform>Intact: %n audit entries, each as it was written.</numerusform>
                <numerusform>Intact: %n audit entries, each as it was written.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) longer</source>
            <translation>
                <numerusform>Not the same: the second is %n character longer</numerusform>
                <numerusform>Not the same: the second is %n characters longer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) shorter</source>
            <translation>
                <numerusform>Not the same: the second is %n character shorter</numerusform>
                <numerusform>Not the same: the second is %n characters shorter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The audit log is whole: %n entries without a break</source>
            <translation>
                <numerusform>The audit log is whole: %n entries without a break</numerusform>
                <numerusform>The audit log is whole: %n entries without a break</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Too many wrong passwords. Try again in %n minute.</numerusform>
                <numerusform>Too many wrong passwords. Try again in %n minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more finding(s).</source>
            <translation>
                <numerusform>… and %n more finding.</numerusform>
                <numerusform>… and %n more findings.</numerusform>
            </translation>
        </message>
    </context>
</TS>
