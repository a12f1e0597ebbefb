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
            <source>%n blocked</source>
            <translation>
                <numerusform>%n blocked</numerusform>
                <numerusform>%n blocked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)   newest: {rest}</source>
            <translation>
                <numerusform>%n case   newest: {rest}</numerusform>
                <numerusform>%n cases   newest: {rest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) are kept</source>
            <translation>
                <numerusform>%n case are kept</numerusform>
                <numerusform>%n cases are kept</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) are kept:</source>
            <translation>
                <numerusform>%n case are kept:</numerusform>
                <numerusform>%n cases are kept:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) bear this number.</source>
            <translation>
                <numerusform>%n case bear this number.</numerusform>
                <numerusform>%n cases bear this number.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) carry it and lose it.</source>
            <translation>
                <numerusform>%n case carry it and lose it.</numerusform>
                <numerusform>%n cases carry it and lose it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) chosen</source>
            <translation>
                <numerusform>%n case chosen</numerusform>
                <numerusform>%n cases chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) do not balance</source>
            <translation>
                <numerusform>%n case do not balance</numerusform>
                <numerusform>%n cases do not balance</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) hold a value in it; the values go with it.</source>
            <translation>
                <numerusform>%n case hold a value in it; the values go with it.</numerusform>
                <numerusform>%n cases hold a value in it; the values go with it.</numerusform>
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
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n case left out</numerusform>
                <numerusform>%n cases left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) of this name could be meant.</source>
            <translation>
                <numerusform>%n case of this name could be meant.</numerusform>
                <numerusform>%n cases of this name could be meant.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) put back to what they were.</source>
            <translation>
                <numerusform>%n case put back to what they were.</numerusform>
                <numerusform>%n cases put back to what they were.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) wait</source>
            <translation>
                <numerusform>%n case wait</numerusform>
                <numerusform>%n cases wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) went back to the client.</source>
            <translation>
                <numerusform>%n case went back to the client.</numerusform>
                <numerusform>%n cases went back to the client.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were changed.</source>
            <translation>
                <numerusform>%n case were changed.</numerusform>
                <numerusform>%n cases were changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) will change</source>
            <translation>
                <numerusform>%n case will change</numerusform>
                <numerusform>%n cases will change</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) would change.</source>
            <translation>
                <numerusform>%n case would change.</numerusform>
                <numerusform>%n cases would change.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) written to {file}</source>
            <translation>
                <numerusform>%n case written to {file}</numerusform>
                <numerusform>%n cases written to {file}</numerusform>
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
            <source>%n complete scan(s) of signed papers wait to be checked</source>
            <translation>
                <numerusform>%n complete scan of signed papers wait to be checked</numerusform>
                <numerusform>%n complete scans of signed papers wait to be checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n complete scan(s) wait to be checked; open Scans on the page of papers.</source>
            <translation>
                <numerusform>%n complete scan wait to be checked; open Scans on the page of papers.</numerusform>
                <numerusform>%n complete scans wait to be checked; open Scans on the page of papers.</numerusform>
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
            <source>%n copies, {out} carried out</source>
            <translation>
                <numerusform>%n copies, {out} carried out</numerusform>
                <numerusform>%n copies, {out} carried out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies, {refused} refused</source>
            <translation>
                <numerusform>%n copies, {refused} refused</numerusform>
                <numerusform>%n copies, {refused} refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) late</source>
            <translation>
                <numerusform>%n crew late</numerusform>
                <numerusform>%n crews late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) out</source>
            <translation>
                <numerusform>%n crew out</numerusform>
                <numerusform>%n crews out</numerusform>
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
            <source>%n day(s) to make good run from that day.</source>
            <translation>
                <numerusform>%n day to make good run from that day.</numerusform>
                <numerusform>%n days to make good run from that day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n district(s) in addresses</source>
            <translation>
                <numerusform>%n district in addresses</numerusform>
                <numerusform>%n districts in addresses</numerusform>
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
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n field differ</numerusform>
                <numerusform>%n fields differ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are no scans and were left out.</source>
            <translation>
                <numerusform>%n file are no scans and were left out.</numerusform>
                <numerusform>%n files are no scans and were left out.</numerusform>
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
            <source>%n late</source>
            <translation>
                <numerusform>%n late</numerusform>
                <numerusform>%n late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, {why}</source>
            <translation>
                <numerusform>%n left out, {why}</numerusform>
                <numerusform>%n left out, {why}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) lack a rate. Enter it under Rates.</source>
            <translation>
                <numerusform>%n line lack a rate. Enter it under Rates.</numerusform>
                <numerusform>%n lines lack a rate. Enter it under Rates.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of other files stand on its payments. Take those files back first.</source>
            <translation>
                <numerusform>%n line of other files stand on its payments. Take those files back first.</numerusform>
                <numerusform>%n lines of other files stand on its payments. Take those files back first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to {file}.</source>
            <translation>
                <numerusform>%n line written to {file}.</numerusform>
                <numerusform>%n lines written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) · received {received} · commission {commission}</source>
            <translation>
                <numerusform>%n line · received {received} · commission {commission}</numerusform>
                <numerusform>%n lines · received {received} · commission {commission}</numerusform>
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
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mistake(s): this text cannot be saved yet.</source>
            <translation>
                <numerusform>%n mistake: this text cannot be saved yet.</numerusform>
                <numerusform>%n mistakes: this text cannot be saved yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mistake(s): this text cannot be saved. The page shows it as it was before.</source>
            <translation>
                <numerusform>%n mistake: this text cannot be saved. The page shows it as it was before.</numerusform>
                <numerusform>%n mistakes: this text cannot be saved. The page shows it as it was before.</numerusform>
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
            <source>%n open case(s) are no longer in the file.</source>
            <translation>
                <numerusform>%n open case are no longer in the file.</numerusform>
                <numerusform>%n open cases are no longer in the file.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s) go back to the client; their visits are called off.</source>
            <translation>
                <numerusform>%n open case go back to the client; their visits are called off.</numerusform>
                <numerusform>%n open cases go back to the client; their visits are called off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n out</source>
            <translation>
                <numerusform>%n out</numerusform>
                <numerusform>%n out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) had been read before and were left as they are.</source>
            <translation>
                <numerusform>%n page had been read before and were left as they are.</numerusform>
                <numerusform>%n pages had been read before and were left as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) set aside.</source>
            <translation>
                <numerusform>%n page set aside.</numerusform>
                <numerusform>%n pages set aside.</numerusform>
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
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n paper</numerusform>
                <numerusform>%n papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) failed</source>
            <translation>
                <numerusform>%n paper failed</numerusform>
                <numerusform>%n papers failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) to print</source>
            <translation>
                <numerusform>%n paper to print</numerusform>
                <numerusform>%n papers to print</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) wait</source>
            <translation>
                <numerusform>%n paper wait</numerusform>
                <numerusform>%n papers wait</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s), {out} of them out</source>
            <translation>
                <numerusform>%n paper, {out} of them out</numerusform>
                <numerusform>%n papers, {out} of them out</numerusform>
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
            <source>%n payment(s) from files wait for their case</source>
            <translation>
                <numerusform>%n payment from files wait for their case</numerusform>
                <numerusform>%n payments from files wait for their case</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) of {amount} yuan together are posted</source>
            <translation>
                <numerusform>%n payment of {amount} yuan together are posted</numerusform>
                <numerusform>%n payments of {amount} yuan together are posted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) of {file} were reversed.</source>
            <translation>
                <numerusform>%n payment of {file} were reversed.</numerusform>
                <numerusform>%n payments of {file} were reversed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) posted, {amount} together.</source>
            <translation>
                <numerusform>%n payment posted, {amount} together.</numerusform>
                <numerusform>%n payments posted, {amount} together.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) wait, {amount} together.</source>
            <translation>
                <numerusform>%n payment wait, {amount} together.</numerusform>
                <numerusform>%n payments wait, {amount} together.</numerusform>
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
            <source>%n placement(s)</source>
            <translation>
                <numerusform>%n placement</numerusform>
                <numerusform>%n placements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) or promise(s) changed by the day; what to do stands on Today.</source>
            <translation>
                <numerusform>%n plan or promise changed by the day; what to do stands on Today.</numerusform>
                <numerusform>%n plans or promises changed by the day; what to do stands on Today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) were signed after its payments. Reverse its payments one by one instead.</source>
            <translation>
                <numerusform>%n plan were signed after its payments. Reverse its payments one by one instead.</numerusform>
                <numerusform>%n plans were signed after its payments. Reverse its payments one by one instead.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) are blocked:</source>
            <translation>
                <numerusform>%n planned visit are blocked:</numerusform>
                <numerusform>%n planned visits are blocked:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) fail the gate now</source>
            <translation>
                <numerusform>%n planned visit fail the gate now</numerusform>
                <numerusform>%n planned visits fail the gate now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) need another crew or time:</source>
            <translation>
                <numerusform>%n planned visit need another crew or time:</numerusform>
                <numerusform>%n planned visits need another crew or time:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) would come to fail; they will be shown as blocked.</source>
            <translation>
                <numerusform>%n planned visit would come to fail; they will be shown as blocked.</numerusform>
                <numerusform>%n planned visits would come to fail; they will be shown as blocked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are not found</source>
            <translation>
                <numerusform>%n record are not found</numerusform>
                <numerusform>%n records are not found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) missing</source>
            <translation>
                <numerusform>%n record missing</numerusform>
                <numerusform>%n records missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n recording(s) taken in.</source>
            <translation>
                <numerusform>%n recording taken in.</numerusform>
                <numerusform>%n recordings taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
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
            <source>%n row(s) cannot be imported: correct the file, or leave them out.</source>
            <translation>
                <numerusform>%n row cannot be imported: correct the file, or leave them out.</numerusform>
                <numerusform>%n rows cannot be imported: correct the file, or leave them out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read and are left out. Correct them in the file to take them too.</source>
            <translation>
                <numerusform>%n row cannot be read and are left out. Correct them in the file to take them too.</numerusform>
                <numerusform>%n rows cannot be read and are left out. Correct them in the file to take them too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read. Correct them in the file or take it without them.</source>
            <translation>
                <numerusform>%n row cannot be read. Correct them in the file or take it without them.</numerusform>
                <numerusform>%n rows cannot be read. Correct them in the file or take it without them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read. Correct them or use --skip-bad.</source>
            <translation>
                <numerusform>%n row cannot be read. Correct them or use --skip-bad.</numerusform>
                <numerusform>%n rows cannot be read. Correct them or use --skip-bad.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in {sheet}, {amount} yuan came in</source>
            <translation>
                <numerusform>%n row in {sheet}, {amount} yuan came in</numerusform>
                <numerusform>%n rows in {sheet}, {amount} yuan came in</numerusform>
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
            <source>%n row(s) say what they said before.</source>
            <translation>
                <numerusform>%n row say what they said before.</numerusform>
                <numerusform>%n rows say what they said before.</numerusform>
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
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scanned page(s) wait to be filed</source>
            <translation>
                <numerusform>%n scanned page wait to be filed</numerusform>
                <numerusform>%n scanned pages wait to be filed</numerusform>
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
            <source>%n shown</source>
            <translation>
                <numerusform>%n shown</numerusform>
                <numerusform>%n shown</numerusform>
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
            <source>%n value(s) of the client are kept beside ours.</source>
            <translation>
                <numerusform>%n value of the client are kept beside ours.</numerusform>
                <numerusform>%n values of the client are kept beside ours.</numerusform>
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
            <source>%n visit(s) planned</source>
            <translation>
                <numerusform>%n visit planned</numerusform>
                <numerusform>%n visits planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) proposed</source>
            <translation>
                <numerusform>%n visit proposed</numerusform>
                <numerusform>%n visits proposed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) shown</source>
            <translation>
                <numerusform>%n visit shown</numerusform>
                <numerusform>%n visits shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), {time} hours</source>
            <translation>
                <numerusform>%n visit, {time} hours</numerusform>
                <numerusform>%n visits, {time} hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait in the tray</source>
            <translation>
                <numerusform>%n wait in the tray</numerusform>
                <numerusform>%n wait in the tray</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
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
            <source>%n working day(s) in {year}</source>
            <translation>
                <numerusform>%n working day in {year}</numerusform>
                <numerusform>%n working days in {year}</numerusform>
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
            <source>All %n paper(s) printed.</source>
            <translation>
                <numerusform>All %n paper printed.</numerusform>
                <numerusform>All %n papers printed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assignment of %n case(s)</source>
            <translation>
                <numerusform>Assignment of %n case</numerusform>
                <numerusform>Assignment of %n cases</numerusform>
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
            <source>Bring the notice of breach; %n day(s) to make good run from it</source>
            <translation>
                <numerusform>Bring the notice of breach; %n day to make good run from it</numerusform>
                <numerusform>Bring the notice of breach; %n days to make good run from it</numerusform>
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
            <source>Export %n case(s)</source>
            <translation>
                <numerusform>Export %n case</numerusform>
                <numerusform>Export %n cases</numerusform>
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
            <source>Handed out: %n paper(s).</source>
            <translation>
                <numerusform>Handed out: %n paper.</numerusform>
                <numerusform>Handed out: %n papers.</numerusform>
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
            <source>More room than the pack it replaces, in %n place(s); taking it in needs a reason:</source>
            <translation>
                <numerusform>More room than the pack it replaces, in %n place; taking it in needs a reason:</numerusform>
                <numerusform>More room than the pack it replaces, in %n places; taking it in needs a reason:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next step of %n case(s)</source>
            <translation>
                <numerusform>Next step of %n case</numerusform>
                <numerusform>Next step of %n cases</numerusform>
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
            <source>Plan %n visit(s)</source>
            <translation>
                <numerusform>Plan %n visit</numerusform>
                <numerusform>Plan %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Planning of %n visits</source>
            <translation>
                <numerusform>Planning of %n visits</numerusform>
                <numerusform>Planning of %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Printed before: %n paper(s). They get the next copy number.</source>
            <translation>
                <numerusform>Printed before: %n paper. They get the next copy number.</numerusform>
                <numerusform>Printed before: %n papers. They get the next copy number.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Registered: %n paper(s).</source>
            <translation>
                <numerusform>Registered: %n paper.</numerusform>
                <numerusform>Registered: %n papers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Return of %n case(s)</source>
            <translation>
                <numerusform>Return of %n case</numerusform>
                <numerusform>Return of %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Set %n page(s) aside?</source>
            <translation>
                <numerusform>Set %n page aside?</numerusform>
                <numerusform>Set %n pages aside?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Share it out over %n debt(s) of the person with this client</source>
            <translation>
                <numerusform>Share it out over %n debt of the person with this client</numerusform>
                <numerusform>Share it out over %n debts of the person with this client</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tags of %n case(s)</source>
            <translation>
                <numerusform>Tags of %n case</numerusform>
                <numerusform>Tags of %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n paper(s) out</source>
            <translation>
                <numerusform>Take %n paper out</numerusform>
                <numerusform>Take %n papers out</numerusform>
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
            <source>The crew is back; %n record(s) are still to be written.</source>
            <translation>
                <numerusform>The crew is back; %n record are still to be written.</numerusform>
                <numerusform>The crew is back; %n records are still to be written.</numerusform>
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
            <source>The last call was %n day(s) ago</source>
            <translation>
                <numerusform>The last call was %n day ago</numerusform>
                <numerusform>The last call was %n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The limitation period ends in %n day(s)</source>
            <translation>
                <numerusform>The limitation period ends in %n day</numerusform>
                <numerusform>The limitation period ends in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The pack gives more room in %n place(s): {first}. The reason needs at least {least} characters.</source>
            <translation>
                <numerusform>The pack gives more room in %n place: {first}. The reason needs at least {least} characters.</numerusform>
                <numerusform>The pack gives more room in %n places: {first}. The reason needs at least {least} characters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The picture differs from the printed page in %n framed place(s).</source>
            <translation>
                <numerusform>The picture differs from the printed page in %n framed place.</numerusform>
                <numerusform>The picture differs from the printed page in %n framed places.</numerusform>
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
            <source>The wording {name} cannot be used: line {line}, {place}: {reason}. %n mistake(s) in all; the wording in force stays.</source>
            <translation>
                <numerusform>The wording {name} cannot be used: line {line}, {place}: {reason}. %n mistake in all; the wording in force stays.</numerusform>
                <numerusform>The wording {name} cannot be used: line {line}, {place}: {reason}. %n mistakes in all; the wording in force stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>There is nothing to import: all %n row(s) say what they said before.</source>
            <translation>
                <numerusform>There is nothing to import: all %n row say what they said before.</numerusform>
                <numerusform>There is nothing to import: all %n rows say what they said before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This case is here already; %n value(s) differ.</source>
            <translation>
                <numerusform>This case is here already; %n value differ.</numerusform>
                <numerusform>This case is here already; %n values differ.</numerusform>
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
            <source>Write %n case(s)</source>
            <translation>
                <numerusform>Write %n case</numerusform>
                <numerusform>Write %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Written to {file}: %n visit(s).</source>
            <translation>
                <numerusform>Written to {file}: %n visit.</numerusform>
                <numerusform>Written to {file}: %n visits.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>open %n day(s)</source>
            <translation>
                <numerusform>open %n day</numerusform>
                <numerusform>open %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{amount} goes to %n debt(s).</source>
            <translation>
                <numerusform>{amount} goes to %n debt.</numerusform>
                <numerusform>{amount} goes to %n debts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{ending}: %n paper(s).</source>
            <translation>
                <numerusform>{ending}: %n paper.</numerusform>
                <numerusform>{ending}: %n papers.</numerusform>
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
            <source>{names}: %n visit(s)</source>
            <translation>
                <numerusform>{names}: %n visit</numerusform>
                <numerusform>{names}: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} is not saved, %n mistake(s): {told} The wording in force stays.</source>
            <translation>
                <numerusform>{name} is not saved, %n mistake: {told} The wording in force stays.</numerusform>
                <numerusform>{name} is not saved, %n mistakes: {told} The wording in force stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} is not saved, %n mistake(s): {told} {rule}: {source}. The wording in force stays.</source>
            <translation>
                <numerusform>{name} is not saved, %n mistake: {told} {rule}: {source}. The wording in force stays.</numerusform>
                <numerusform>{name} is not saved, %n mistakes: {told} {rule}: {source}. The wording in force stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} · %n case(s), {open} open · taken by {person}</source>
            <translation>
                <numerusform>{number} · %n case, {open} open · taken by {person}</numerusform>
                <numerusform>{number} · %n cases, {open} open · taken by {person}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) changed.</source>
            <translation>
                <numerusform>{number}: %n case changed.</numerusform>
                <numerusform>{number}: %n cases changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) removed, {restored} changed back, {kept} kept.</source>
            <translation>
                <numerusform>{number}: %n case removed, {restored} changed back, {kept} kept.</numerusform>
                <numerusform>{number}: %n cases removed, {restored} changed back, {kept} kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) removed.</source>
            <translation>
                <numerusform>{number}: %n case removed.</numerusform>
                <numerusform>{number}: %n cases removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{paper}: %n day(s) left</source>
            <translation>
                <numerusform>{paper}: %n day left</numerusform>
                <numerusform>{paper}: %n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{verb}: %n case(s)</source>
            <translation>
                <numerusform>{verb}: %n case</numerusform>
                <numerusform>{verb}: %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what} %n case(s) follow.</source>
            <translation>
                <numerusform>{what} %n case follow.</numerusform>
                <numerusform>{what} %n cases follow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{what}: %n case(s) done</source>
            <translation>
                <numerusform>{what}: %n case done</numerusform>
                <numerusform>{what}: %n cases done</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more finding(s).</source>
            <translation>
                <numerusform>… and %n more finding.</numerusform>
                <numerusform>… and %n more findings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>… and %n more line(s).</source>
            <translation>
                <numerusform>… and %n more line.</numerusform>
                <numerusform>… and %n more lines.</numerusform>
            </translation>
        </message>
    </context>
</TS>
