<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CaseDesk</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
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
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Too many wrong passwords. Try again in %n minute.</numerusform>
                <numerusform>Too many wrong passwords. Try again in %n minutes.</numerusform>
            </translation>
        </message>
    </context>
</TS>
