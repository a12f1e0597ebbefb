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
            <source>%n active person(s)</source>
            <translation>
                <numerusform>%n active person</numerusform>
                <numerusform>%n active persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n agreement</numerusform>
                <numerusform>%n agreements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) imported</source>
            <translation>
                <numerusform>%n case imported</numerusform>
                <numerusform>%n cases imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) in all</source>
            <translation>
                <numerusform>%n case in all</numerusform>
                <numerusform>%n cases in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>%n copies</numerusform>
                <numerusform>%n copies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>%n day over</numerusform>
                <numerusform>%n days over</numerusform>
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
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>%n in all</numerusform>
                <numerusform>%n in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the plan</source>
            <translation>
                <numerusform>%n in the plan</numerusform>
                <numerusform>%n in the plan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n instalment(s)</source>
            <translation>
                <numerusform>%n instalment</numerusform>
                <numerusform>%n instalments</numerusform>
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
            <source>%n linked case(s)</source>
            <translation>
                <numerusform>%n linked case</numerusform>
                <numerusform>%n linked cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n log line(s)</source>
            <translation>
                <numerusform>%n log line</numerusform>
                <numerusform>%n log lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n may not visit: papers</source>
            <translation>
                <numerusform>%n may not visit: papers</numerusform>
                <numerusform>%n may not visit: papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more character(s)</source>
            <translation>
                <numerusform>%n more character</numerusform>
                <numerusform>%n more characters</numerusform>
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
            <source>%n passed</source>
            <translation>
                <numerusform>%n passed</numerusform>
                <numerusform>%n passed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s)</source>
            <translation>
                <numerusform>%n payment</numerusform>
                <numerusform>%n payments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
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
            <source>%n row(s) cannot be imported: correct the file, or leave them out.</source>
            <translation>
                <numerusform>%n row cannot be imported: correct the file, or leave them out.</numerusform>
                <numerusform>%n rows cannot be imported: correct the file, or leave them out.</numerusform>
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
            <source>%n row(s) provisional: holidays of {years} not published</source>
            <translation>
                <numerusform>%n row provisional: holidays of {years} not published</numerusform>
                <numerusform>%n rows provisional: holidays of {years} not published</numerusform>
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
            <source>%n row(s), {size}, SHA-256 {digest}</source>
            <translation>
                <numerusform>%n row, {size}, SHA-256 {digest}</numerusform>
                <numerusform>%n rows, {size}, SHA-256 {digest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n rule</numerusform>
                <numerusform>%n rules</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) block</source>
            <translation>
                <numerusform>%n rule block</numerusform>
                <numerusform>%n rules block</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) passed</source>
            <translation>
                <numerusform>%n rule passed</numerusform>
                <numerusform>%n rules passed</numerusform>
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
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be compared with the original</source>
            <translation>
                <numerusform>%n to be compared with the original</numerusform>
                <numerusform>%n to be compared with the original</numerusform>
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
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) this week</source>
            <translation>
                <numerusform>%n visit this week</numerusform>
                <numerusform>%n visits this week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with papers that end soon</source>
            <translation>
                <numerusform>%n with papers that end soon</numerusform>
                <numerusform>%n with papers that end soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a mandate in force</source>
            <translation>
                <numerusform>%n without a mandate in force</numerusform>
                <numerusform>%n without a mandate in force</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an account</source>
            <translation>
                <numerusform>%n without an account</numerusform>
                <numerusform>%n without an account</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Agreement {number} over ¥{total}: %n page(s) in {file}</source>
            <translation>
                <numerusform>Agreement {number} over ¥{total}: %n page in {file}</numerusform>
                <numerusform>Agreement {number} over ¥{total}: %n pages in {file}</numerusform>
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
            <source>Down + %n</source>
            <translation>
                <numerusform>Down + %n</numerusform>
                <numerusform>Down + %n</numerusform>
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
            <source>Import %n case(s)</source>
            <translation>
                <numerusform>Import %n case</numerusform>
                <numerusform>Import %n cases</numerusform>
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
            <source>The first %n are shown; the list of cases has them all</source>
            <translation>
                <numerusform>The first %n are shown; the list of cases has them all</numerusform>
                <numerusform>The first %n are shown; the list of cases has them all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The reason is too short: %n more character(s).</source>
            <translation>
                <numerusform>The reason is too short: %n more character.</numerusform>
                <numerusform>The reason is too short: %n more characters.</numerusform>
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
            <source>{file}: %n row(s) read, {new} new case(s) for {client}, {rejected} rejected.</source>
            <translation>
                <numerusform>{file}: %n row read, {new} new case for {client}, {rejected} rejected.</numerusform>
                <numerusform>{file}: %n rows read, {new} new cases for {client}, {rejected} rejected.</numerusform>
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
