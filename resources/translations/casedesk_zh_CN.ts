<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>CaseDesk</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>A bank card number has 12 to 19 digits; compare it with the card.</source>
            <translation>银行卡号为 12 至 19 位数字；请与卡面核对。</translation>
        </message>
        <message>
            <source>A credit code has 18 characters, digits and capitals without I, O, S, V and Z; correct it.</source>
            <translation>统一社会信用代码为 18 位数字和大写字母，不含 I、O、S、V、Z；请更正。</translation>
        </message>
        <message>
            <source>A negative amount ({amount}) cannot be written in capitals.</source>
            <translation>负数金额（{amount}）不能写成大写。</translation>
        </message>
        <message>
            <source>A plan has between 1 and {most} instalments; change their number.</source>
            <translation>还款期数须在 1 至 {most} 期之间；请修改期数。</translation>
        </message>
        <message>
            <source>A postal code has six digits; correct it or leave it empty.</source>
            <translation>邮政编码为 6 位数字；请更正或留空。</translation>
        </message>
        <message>
            <source>A recovery code has {expected} characters in {groups} groups; this one has {length}.</source>
            <translation>恢复码共 {groups} 组、{expected} 个字符；现在输入了 {length} 个。</translation>
        </message>
        <message>
            <source>A reversal needs a reason.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A waiver of {amount} is more than the whole debt.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Act equal to a suit</source>
            <translation>与起诉具有同等效力的行为</translation>
        </message>
        <message>
            <source>Active</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Age</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement {number} is no longer a draft.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement {number} is {now} and cannot become {wanted}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement {number} waives part of the debt: another person must approve it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Amount lent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An administrator can give you a new password under Settings › Staff; it is logged.</source>
            <translation>请管理员在“设置 › 人员”里为你重设口令；此操作会留下记录。</translation>
        </message>
        <message>
            <source>An instalment and the total must be above zero; enter an amount.</source>
            <translation>每期金额和总额都须大于零；请填写金额。</translation>
        </message>
        <message>
            <source>An instalment would be zero or less; choose fewer instalments.</source>
            <translation>有一期金额为零或负数；请减少期数。</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the contract says</source>
            <translation>按合同约定</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Assigned amount</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Assigned on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>At least {least} characters; {missing} more needed.</source>
            <translation>至少 {least} 个字符，还差 {missing} 个。</translation>
        </message>
        <message>
            <source>At most {most} characters.</source>
            <translation>最多 {most} 个字符。</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>审计员</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Badge number {badge} is taken.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Batch number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Billing address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Blocked by {rules}. Change the plan, or let a second person override it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Both are the same</source>
            <translation>两次一致</translation>
        </message>
        <message>
            <source>Broken</source>
            <translation>违约</translation>
        </message>
        <message>
            <source>Bucket</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancelling leaves nothing half done.</source>
            <translation>取消后不留半截。</translation>
        </message>
        <message>
            <source>Capitals and figures state the same amount</source>
            <translation>大写与小写金额一致</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>大写锁定已打开</translation>
        </message>
        <message>
            <source>Card from 91 days: principal first</source>
            <translation>信用卡逾期 91 天以上：先本金后息费</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Card up to 90 days: charges first</source>
            <translation>信用卡逾期 90 天以内：先息费后本金</translation>
        </message>
        <message>
            <source>Care</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} already has the agreement {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} is closed and cannot be worked any more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CaseDesk may not write to the folder “{folder}”. Allow it there or choose another data folder.</source>
            <translation>CaseDesk 不能写入文件夹“{folder}”。请放开权限，或另选资料文件夹。</translation>
        </message>
        <message>
            <source>Choose who you are first.</source>
            <translation>请先选择你是谁。</translation>
        </message>
        <message>
            <source>City</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>内勤</translation>
        </message>
        <message>
            <source>Client</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Co-borrower {number}: {field}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Collector</source>
            <translation>外访员</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact {number}: {field}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contract number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Create the office</source>
            <translation>建立机构</translation>
        </message>
        <message>
            <source>Creating the office</source>
            <translation>正在建立机构</translation>
        </message>
        <message>
            <source>Crew {letter}</source>
            <translation>{letter}组</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Days past due</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Debt less waiver is the agreed total</source>
            <translation>欠款减去减免等于应还总额</translation>
        </message>
        <message>
            <source>Debtor agreed to pay</source>
            <translation>债务人同意履行</translation>
        </message>
        <message>
            <source>Debtor paid a part</source>
            <translation>债务人部分还款</translation>
        </message>
        <message>
            <source>Deceased</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Demand reached the debtor</source>
            <translation>催收已送达债务人</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>District or county</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Down payment and instalments make the agreed total</source>
            <translation>首付与各期之和等于应还总额</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dragon Boat Festival</source>
            <translation>端午节</translation>
        </message>
        <message>
            <source>Due days rise strictly</source>
            <translation>应付日逐期递增</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Employer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter your password.</source>
            <translation>请输入口令。</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Fees, interest, principal</source>
            <translation>费用、利息、本金</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
        <message>
            <source>Give a reason; it is kept in the audit log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Good: %n character(s), not on the list of common ones</source>
            <translation>
                <numerusform>强：%n 个字符，不在常见口令表中</numerusform>
            </translation>
        </message>
        <message>
            <source>Group {number} is not what the sheet says</source>
            <translation>第 {number} 组与纸面不符</translation>
        </message>
        <message>
            <source>Group {number} is right</source>
            <translation>第 {number} 组正确</translation>
        </message>
        <message>
            <source>Group {number} of the recovery code is mistyped. Compare it with the sheet.</source>
            <translation>恢复码第 {number} 组输错了。请对照纸面。</translation>
        </message>
        <message>
            <source>Guarantor {number}: {field}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hardship</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide the characters</source>
            <translation>隐藏字符</translation>
        </message>
        <message>
            <source>Home address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Home phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ID number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ID number of another person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In grace</source>
            <translation>宽限期内</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>利息</translation>
        </message>
        <message>
            <source>Keep as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Keep with the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已履约</translation>
        </message>
        <message>
            <source>Kind of ID document</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Labour Day</source>
            <translation>劳动节</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Latest balance</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Legal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lent on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Limitation about to end</source>
            <translation>时效即将届满</translation>
        </message>
        <message>
            <source>Limitation approaching</source>
            <translation>时效临近届满</translation>
        </message>
        <message>
            <source>Limitation far off</source>
            <translation>距时效届满尚久</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>正在载入</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>Mid-Autumn Festival</source>
            <translation>中秋节</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name or password is wrong. Check the Caps Lock key.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name, pinyin, last digits, case or agreement number</source>
            <translation>姓名、拼音、尾号、案号、协议号</translation>
        </message>
        <message>
            <source>National Day</source>
            <translation>国庆节</translation>
        </message>
        <message>
            <source>New Year's Day</source>
            <translation>元旦</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Nobody may release their own plan. Ask another supervisor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved: another desk is writing. Nothing was changed; try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved: the data folder cannot be written to. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not saved: the disk is full. Nothing was changed; free some space and retry.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not the same: as long, but different</source>
            <translation>两次不一致：长度相同，内容不同</translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) longer</source>
            <translation>
                <numerusform>两次不一致：第二次多 %n 个字符</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) shorter</source>
            <translation>
                <numerusform>两次不一致：第二次少 %n 个字符</numerusform>
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notice of assignment arrived</source>
            <translation>债权转让通知已送达</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>On plan</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only a claimed payment can be confirmed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the practice office</source>
            <translation>打开演练机构</translation>
        </message>
        <message>
            <source>Overdue amount</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Overdue since</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page preview</source>
            <translation>页面预览</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Partly paid</source>
            <translation>部分已付</translation>
        </message>
        <message>
            <source>Payments and amounts owed cannot be negative ({payment}); correct them.</source>
            <translation>还款（{payment}）及所抵充的欠款不能为负数；请更正。</translation>
        </message>
        <message>
            <source>Penalty interest</source>
            <translation>罚息</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pick a day (Alt+↓)</source>
            <translation>选日期 (Alt+↓)</translation>
        </message>
        <message>
            <source>Planner</source>
            <translation>排程员</translation>
        </message>
        <message>
            <source>Preparing the practice office</source>
            <translation>正在准备演练机构</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>Principal</source>
            <translation>本金</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Proceedings ended</source>
            <translation>诉讼或仲裁程序终结</translation>
        </message>
        <message>
            <source>Product</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Promise</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Public holiday</source>
            <translation>公众假日</translation>
        </message>
        <message>
            <source>Qingming</source>
            <translation>清明节</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出程序</translation>
        </message>
        <message>
            <source>Recall on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Registered address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Represented</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Returned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source> min</source>
            <translation>分钟</translation>
        </message>
        <message numerus="yes">
            <source>%n audit entries were written to {file}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were imported by somebody else meanwhile. Check again.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clause(s) still to be compared with the original text.</source>
            <translation>
                <numerusform>%n 条条文待与原文核对。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done today</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries were written to {name}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) changed</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) to do</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) were made.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) would be made.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s): {file}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported. Correct them in the file or import without them.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported. Correct them or use --skip-bad.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) name another client.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were read, {rejected} rejected.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n urgent</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>A case has one debtor. Choose another relation.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A client needs its full name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A contact cannot last less than no time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A number without a name was left out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A person needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A practice office has between 1 and {most} cases, not {cases}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A promise cannot fall due before it was made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A promise needs an amount and a day.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A promise needs both an amount and a day.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A reversal cannot be reversed. Record the payment again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A total or a note, not a case; this row was set aside.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A visit lasts between 1 and {most} minutes.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Action</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreed talk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement approved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement broken</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement drafted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement printed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement revised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement sent back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement signed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement submitted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement voided</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement waits for approval</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement {number} is blocked by {rules}. Change its terms or what the rule names.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agreement {number}: {state}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All the time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Amount</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Amount (yuan)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An address needs a text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An entry was removed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>An old ID number of 15 digits was written with 18.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Any computer</source>
            <translation>任何电脑可用</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ask why nothing is paid</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Audit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Audit log broken at entry {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Audit log whole, %n entries</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Balance</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bring back or void</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Broken promises</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Building the practice office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By the ID number this person is {age}: no visit, no negotiation, no signing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By the ID number this person is {age}; compare it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>By the overdue date it is %n day(s) on {day}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>CASEDESK_PASSPHRASE opens the office, CASEDESK_PASSWORD signs the operator in. Exit codes: 0 done, 2 usage, 3 refused by a rule, a right or a state, 4 bad input, 5 cannot open or sign in, 1 anything else.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Call</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Called off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case / number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case held</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case resumed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} already carries this flag.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} has no such person.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} has no such value.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case {case_no} rests while its agreement is kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Case, home-visit and agreement desk of a small collection office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CaseDesk needs Python 3.11, 3.12 or 3.13.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CaseDesk — locked</source>
            <translation>CaseDesk — 已锁定</translation>
        </message>
        <message>
            <source>CaseDesk — new office — step {number} of {count}</source>
            <translation>CaseDesk — 建立机构 — 第 {number} 步，共 {count} 步</translation>
        </message>
        <message>
            <source>CaseDesk — open the office</source>
            <translation>CaseDesk — 打开资料库</translation>
        </message>
        <message>
            <source>CaseDesk — sign in</source>
            <translation>CaseDesk — 登录</translation>
        </message>
        <message>
            <source>Check the address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checked {moment}. Newest seal {seal}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking seals</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Checking the audit log…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose an entry</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Client added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Comparing with the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact attempt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact here was stopped; that holds for ever.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contact logged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Create one: casedesk init --office NAME</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Crew</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Crews of {least} to {most}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>DPD</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Database</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Deliver papers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Demolished</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Desk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Desk locked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Disk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>District</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Does not match</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Due on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Encrypted office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Encrypted office; keyring ready</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Encrypted; nothing is readable yet</source>
            <translation>已加密，打开之前读不到任何内容</translation>
        </message>
        <message>
            <source>Ends {day}; deliver a letter with receipt, or hand over to legal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Entries from this number on were cut off.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Entries were put into another order.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Entries: {entries}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Entry before: {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything is kept in {folder}</source>
            <translation>全部资料存放在 {folder}</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export the log…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exporting the audit log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>First visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Five short steps; it can be used right after.</source>
            <translation>五个短步骤，完成即可使用。</translation>
        </message>
        <message>
            <source>Flag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Flag cleared</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Flag raised</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Free some space: at least {megabytes} MB.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From now on open it through {keyring}</source>
            <translation>以后由 {keyring} 代存密钥，自动打开</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Gate passed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Held</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hidden control characters were left out of this cell.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>If passphrase and recovery sheet are both lost, nobody can open the records, not even the makers of CaseDesk. The sheet is printed in the next step.</source>
            <translation>口令和恢复表同时丢失，就没有人能再打开资料库，开发者也不能。下一步会打印恢复表。</translation>
        </message>
        <message>
            <source>In hospital</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In prison</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Instalment {number} is not paid in full; ask for the reason first</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n audit entries, each as it was written.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Invented clients, cases, visits and agreements to try everything on. Nothing in it is real.</source>
            <translation>委托方、案件、外访、协议全是虚构的，可随意试用。</translation>
        </message>
        <message>
            <source>It is made with the first office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Its changes and seals appear here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>KWallet</source>
            <translation>KWallet 钱包</translation>
        </message>
        <message>
            <source>Key in the keyring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last sign-in {moment}</source>
            <translation>上次登录 {moment}</translation>
        </message>
        <message>
            <source>Lent only after it fell due; compare both dates.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Limit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Limitation near</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>List imported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Log contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Log exported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Log verified</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Longer than {most} characters. Correct it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Longer than {most} characters; the rest was cut off.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look at data only where the work needs it. Every look, print and export is logged, for your protection as well.</source>
            <translation>只因工作需要查看资料。每次查看、打印、导出都会留下记录，也保护你自己。</translation>
        </message>
        <message>
            <source>Lost contact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Main action of the line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mainland China: statutory days off and working weekends</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make a new sheet every year and when the keeper changes; the old one is void from then on.</source>
            <translation>每年或换保管人时请重新制作；旧表随即作废，作废后不能再用。</translation>
        </message>
        <message>
            <source>Met a colleague or friend</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Met family</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Met the debtor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>More than two decimals; {amount} was taken.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>NOT intact: entry {number}: {problem}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Newest seal: {seal}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next step</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next step due</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next step note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next steps due</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No address for a visit is on file. Add one to the case first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No amount is given.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No column holds an address; nobody can be visited.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No column is chosen for: {fields}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No column tells how long the debts are overdue.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No column tells when the cases are recalled.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No entry fits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No recovery sheet was made: without the passphrase nobody can open this office again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No row of headers was found in the first {rows} rows of {sheet}. Put the column names above the cases and choose the file again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No safe keyring here</source>
            <translation>本机没有安全的密钥环</translation>
        </message>
        <message>
            <source>No set-up</source>
            <translation>免设置</translation>
        </message>
        <message>
            <source>No such address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No usable address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No visit, call or letter from {start} to {end}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nobody called {name} works in this office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nobody there</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is owed on this case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing printed yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing waits today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number of a case, visit or agreement:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Number searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office created</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only ever added to; each entry carries the seal of the one before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open with the recovery sheet</source>
            <translation>用恢复表打开</translation>
        </message>
        <message>
            <source>Opened by passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Overdue only after {day}, the day of the data.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Package {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Papers out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase alone</source>
            <translation>只用口令</translation>
        </message>
        <message>
            <source>Passphrase of the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase, kept by this computer's keyring</source>
            <translation>口令，并由本机密钥环代存</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Password of {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Payment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Payment confirmed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Payment expected</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Payment recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Payment reversed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Person added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Person at the desk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Person changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Phone added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Phone changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Picture of the recovery sheet</source>
            <translation>恢复表预览</translation>
        </message>
        <message>
            <source>Placement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Planned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PostgreSQL server instead of a file; better given as CASEDESK_DATABASE</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Practice data laid in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preference</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print between 1 and {most} copies.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Printed, not yet back with a signature</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Promised for {day}, not received; ask for the reason first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Promises and instalments</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Promises, visits and dates appear here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put the passphrase of the office into the variable {variable}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Python</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Qt does not load. On Linux install the libraries that “python3 run.py” names.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recomputed, the same</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Record payment</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢复表</translation>
        </message>
        <message>
            <source>Refused to talk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Requested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rest days and make-up days are published up to {year}; later dates are marked provisional.</source>
            <translation>节假日与调休已公布到 {year} 年；之后的日期标为暂定。</translation>
        </message>
        <message>
            <source>Review the case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Revision</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Role</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Row {row} already has this case number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Row {row} gives this ID number to another name; they are not linked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rule pack {name}, version {version}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>保存恢复表</translation>
        </message>
        <message>
            <source>Saved as {file}; delete the file once it is printed.</source>
            <translation>已存为 {file}，印好后请删除该文件。</translation>
        </message>
        <message>
            <source>Say who you are: --operator with your name or badge number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Schema</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Seal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Secret Service</source>
            <translation>系统密钥环（Secret Service）</translation>
        </message>
        <message>
            <source>Secret Service (libsecret)</source>
            <translation>系统密钥环（libsecret）</translation>
        </message>
        <message>
            <source>See agreement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>See visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Seen in full</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Send a letter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送往打印机。</translation>
        </message>
        <message>
            <source>Set a new passphrase now if the old one is forgotten.</source>
            <translation>如果忘了旧口令，请现在设一个新的。</translation>
        </message>
        <message>
            <source>Set up our own office</source>
            <translation>建立本所</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several clients have a case of this number. Write one of: {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several people have this name. Use the badge number.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sex</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shares of charges and principal add up</source>
            <translation>各期息费与本金分项之和相符</translation>
        </message>
        <message>
            <source>Show the characters</source>
            <translation>显示字符</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>查看…</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Sign the agreement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign-in failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size</source>
            <translation>显示大小</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>出现了意外问题</translation>
        </message>
        <message>
            <source>Something unexpected happened ({kind}). Nothing was kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spouse: {field}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spring Festival</source>
            <translation>春节</translation>
        </message>
        <message>
            <source>Staff safety</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Staff sign in with their own passwords; the system keeps the key. Copied files stay closed elsewhere.</source>
            <translation>员工用各自口令登录；密钥由系统保管，文件被拷走也打不开。</translation>
        </message>
        <message>
            <source>Start CaseDesk once more to bring it up to date.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Step {number} of {count}: {name}</source>
            <translation>第 {number} 步，共 {count} 步：{name}</translation>
        </message>
        <message>
            <source>Still missing: {what}</source>
            <translation>还差：{what}</translation>
        </message>
        <message>
            <source>Stopped at the gate</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stopped. What was not finished was not kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Storing cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Subject</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Take a filter away to see more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Terms</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Testing the keyring…</source>
            <translation>正在检测密钥环…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The ID number has {length} characters, not 18; compare it with the card.</source>
            <translation>身份证号有 {length} 位，应为 18 位；请与证件核对。</translation>
        </message>
        <message>
            <source>The ID number is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The ID number may hold only digits and a final X; compare it with the card.</source>
            <translation>身份证号只能由数字和末位 X 组成；请与证件核对。</translation>
        </message>
        <message>
            <source>The age differs from the one in the ID number; compare it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The agreed total {total} is more than is owed, {owed}. Nobody may be asked for more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount is negative. Ask the client what it means.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount must be more than zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount {amount} cannot be written in words.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount {amount} has more than two decimals; round it to the fen first.</source>
            <translation>金额 {amount} 超过两位小数；请先四舍五入到分。</translation>
        </message>
        <message>
            <source>The amount {amount} is above {limit}; check the figures.</source>
            <translation>金额 {amount} 超过 {limit}；请核对数字。</translation>
        </message>
        <message>
            <source>The amount {amount} is below zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount {amount} is too large for capitals.</source>
            <translation>金额 {amount} 过大，无法写成大写。</translation>
        </message>
        <message>
            <source>The audit log is broken at entry {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The audit log is broken at entry {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The audit log is empty; nothing can be printed before its first entry.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The audit log is whole: %n entries without a break</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>The calendar file {file} cannot be used: {reason}. Correct it or fetch it again.</source>
            <translation>日历文件 {file} 无法使用：{reason}。请更正或重新获取。</translation>
        </message>
        <message>
            <source>The calendar folder {folder} does not exist; install it again.</source>
            <translation>日历文件夹 {folder} 不存在；请重新安装。</translation>
        </message>
        <message>
            <source>The case number is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The check character of the ID number does not match; a digit is wrong or swapped.</source>
            <translation>身份证号校验码不符，有数字错误或颠倒；请与证件核对。</translation>
        </message>
        <message>
            <source>The check character of the credit code does not match; compare it with the licence.</source>
            <translation>统一社会信用代码校验码不符；请与营业执照核对。</translation>
        </message>
        <message>
            <source>The check digit of the card number does not fit; compare it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The client {client} is new. Its mandate runs until {day}; enter its contract and payee account.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The contact lies in the future. Correct the time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The contract's order must name every component of the debt exactly once.</source>
            <translation>合同约定的抵充顺序须恰好列出每一项欠款一次。</translation>
        </message>
        <message>
            <source>The count is negative and was left out.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The crew cannot leave before it arrives. Correct the times.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by CaseDesk on the computer {computer} since {since}. Close that one first.</source>
            <translation>资料文件夹“{folder}”自 {since} 起被电脑 {computer} 上的 CaseDesk 占用。请先关闭那一个。</translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by another CaseDesk on this computer since {since} (process {process}). Close that one first.</source>
            <translation>资料文件夹“{folder}”自 {since} 起被本机另一个 CaseDesk 占用（进程 {process}）。请先关闭那一个。</translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by another CaseDesk. Close that one first.</source>
            <translation>资料文件夹“{folder}”正被另一个 CaseDesk 占用。请先关闭那一个。</translation>
        </message>
        <message>
            <source>The data folder “{folder}” is on a network share, where two computers could damage it. Choose a folder on this computer; offices with several desks use a PostgreSQL server.</source>
            <translation>资料文件夹“{folder}”在网络共享上，两台电脑同时使用会损坏资料。请选本机的文件夹；多台电脑共用请使用 PostgreSQL 服务器。</translation>
        </message>
        <message>
            <source>The database cannot be read: it is damaged or belongs to another key. Restore a backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database file cannot be opened: {path}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The database holds no office. Restore a backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The date of birth differs from the one in the ID number; compare it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The date of birth in the ID number does not exist; compare it with the card.</source>
            <translation>身份证号中的出生日期不存在；请与证件核对。</translation>
        </message>
        <message>
            <source>The date of birth in the ID number lies in the future; correct it.</source>
            <translation>身份证号中的出生日期晚于今天；请更正。</translation>
        </message>
        <message>
            <source>The day of verification lies in the future.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The day to look at the case again lies in the past.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The down payment must be below the agreed total of {total}.</source>
            <translation>首付须小于应还总额 {total}。</translation>
        </message>
        <message>
            <source>The down payment needs a day; enter it.</source>
            <translation>首付须有付款日期；请填写。</translation>
        </message>
        <message>
            <source>The due day {later} does not follow {earlier}; choose other days or another interval.</source>
            <translation>应付日 {later} 不晚于 {earlier}；请改选日期或间隔。</translation>
        </message>
        <message>
            <source>The end of the log was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The entry was edited after it was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file has no table called {sheet}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {file} exists already. Choose another name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} cannot be read from its place.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} cannot be written: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} holds no rows. Choose another file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is a binary workbook (.xlsb). Save it as .xlsx and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is a web page under another name. Open it in a spreadsheet program, save it as .xlsx and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is damaged and cannot be read. Ask the client to send it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is empty. Choose another file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is larger than {most} MB and was not read. Split it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} is protected by a password. Save a copy without it and choose that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} may not be read. Close it in other programs or copy it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The file {name} unfolds to far more cells than an assignment list has and was not read. Copy the rows into a new workbook.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The folder is missing. Please install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The fonts are not the program's own. Please install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The instalments of agreement {number} add up to {planned}, not to {agreed}; make the schedule again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key file “{file}” in “{folder}” could not be read: {reason}.</source>
            <translation>“{folder}”中的密钥文件“{file}”读不出来：{reason}。</translation>
        </message>
        <message>
            <source>The key file “{file}” in “{folder}” is damaged or was changed. Nothing was opened. Put back the copy from a backup.</source>
            <translation>“{folder}”中的密钥文件“{file}”已损坏或被改动，没有打开任何内容。请用备份中的文件替换。</translation>
        </message>
        <message>
            <source>The key of the office {office} is damaged.</source>
            <translation>{office}的密钥已损坏。</translation>
        </message>
        <message>
            <source>The last instalment lies within the longest term</source>
            <translation>末期在最长期限以内</translation>
        </message>
        <message>
            <source>The mandate ends before it starts. Correct its dates.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The newest audit entry lies in the future: set this computer's clock.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The office in “{folder}” was made by a newer CaseDesk. Install that version, then open it.</source>
            <translation>“{folder}”中的资料库由更新版本的 CaseDesk 建立。请先安装新版本再打开。</translation>
        </message>
        <message>
            <source>The office is open</source>
            <translation>资料库已打开</translation>
        </message>
        <message>
            <source>The office needs a name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The office needs at least one active administrator.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The office {office} was created in {folder}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The package is missing. Please install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The paper's fonts have no character {characters}. Correct the text, or write it with a character that the identity document also allows.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The parts add up to {parts}, not to {total}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passphrase cannot be used. {problem}</source>
            <translation>这个口令不能用。{problem}</translation>
        </message>
        <message>
            <source>The passphrase does not open the office {office}. Check capital letters and the keyboard's language, or use the recovery sheet.</source>
            <translation>口令打不开{office}的资料库。请检查大小写和输入法，或使用恢复表。</translation>
        </message>
        <message>
            <source>The passphrase opens the office's records; this password says who is at the desk. Choose two different ones.</source>
            <translation>机构口令用来打开资料库，登录口令表明是谁在操作。请设两个不同的口令。</translation>
        </message>
        <message>
            <source>The passphrase opens the office; nothing has to be done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The password cannot be used. {problem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The payment day {day} lies in the future.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The printer is not ready. Nothing was printed; check it and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The program's file “{name}” is missing. Please install CaseDesk again.</source>
            <translation>程序文件“{name}”缺失，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The program's folder “{name}” is missing. Please install CaseDesk again.</source>
            <translation>程序文件夹“{name}”缺失，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The program's fonts are missing. Please install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The promised amount must be more than zero.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The promised day {day} lies before the visit.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The reason has {length} characters; an override needs at least {least}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The recall day lies before the day of assignment.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The records are encrypted. The office's passphrase opens them.</source>
            <translation>资料已加密，请输入机构口令打开。</translation>
        </message>
        <message>
            <source>The rule pack {file} cannot be used: {reason}. Correct it or install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same debtor as in row {row}; the cases are linked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same file was imported before as {placement}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The settings could not be written to {folder}. They hold until the program ends.</source>
            <translation>设置无法写入 {folder}，仅在本次运行期间有效。</translation>
        </message>
        <message>
            <source>The sex differs from the one in the ID number; compare it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The signing day {day} lies before the paper was printed on {printed}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The signing day {day} lies in the future.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number and lost digits. Format the column as text and fill it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number and lost the 0 of the area code. Format the column as text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number; others in the column begin with 0. Format the column as text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The start needs a time zone, such as 2026-05-09T10:00+08:00.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The stored file {digest} is damaged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The stored file {digest} is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The table {sheet} has {rows} rows, more than {most}. Split the file.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text holds masked numbers. Show it in full before you change it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The time zones are missing. Please install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The two entries differ. Nothing was created.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The valid sheet has the number {number}.</source>
            <translation>现行恢复表的表号是 {number}。</translation>
        </message>
        <message>
            <source>The visit lies in the future and cannot be recorded yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The waiver is larger than the debt; lower the waiver.</source>
            <translation>减免金额大于欠款；请调低减免。</translation>
        </message>
        <message>
            <source>The wording file {file} cannot be used: {reason}. Correct it or install it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>There is already a client called {name}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is an office in the folder “{folder}” already. Open it or choose another folder.</source>
            <translation>文件夹“{folder}”中已有资料库。请打开它，或另选文件夹。</translation>
        </message>
        <message>
            <source>There is no agreement in the language “{language}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no agreement {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no audit entry {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no case {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no client called {name}. Add it first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no file {name}. Choose it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no office in the folder {folder}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no office in the folder “{folder}”. Create one or choose another data folder.</source>
            <translation>文件夹“{folder}”中没有资料库。请新建，或另选资料文件夹。</translation>
        </message>
        <message>
            <source>There is no such day in the calendar. Correct the date.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no value “{what}”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no {noun} {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to import: no row makes a new case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This ID number is known under another name; the debtors are not linked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This address belongs to nobody in case {case_no}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This amount is too large to be true. Correct it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This case is here already and stays as it is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This cell holds a date or a truth value, not a number. Format the column as text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This column is not taken.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer has no keyring that encrypts what it keeps.</source>
            <translation>本机没有会加密的密钥环。</translation>
        </message>
        <message>
            <source>This computer has no keyring that encrypts what it keeps. Use the passphrase alone.</source>
            <translation>本机没有会加密的密钥环。请只用口令。</translation>
        </message>
        <message>
            <source>This computer keeps no key; somebody types the office's passphrase at every start.</source>
            <translation>本机不留密钥，每次启动须输入机构口令。没有密钥环的电脑请选此项。</translation>
        </message>
        <message>
            <source>This computer's keyring does not hold the key of the office {office}. Enter its passphrase.</source>
            <translation>本机密钥环里没有{office}的密钥。请输入机构口令。</translation>
        </message>
        <message>
            <source>This debtor is known from other cases; they are linked.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This desk is locked</source>
            <translation>本机已锁定</translation>
        </message>
        <message>
            <source>This did not work</source>
            <translation>没有办成</translation>
        </message>
        <message>
            <source>This entry: {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is no amount. Write figures like 1,234.50.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is no date. Write it like 2026-03-05.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is no phone number; write a mobile of 11 digits or a landline with its area code.</source>
            <translation>这不是电话号码；请填写 11 位手机号，或带区号的座机号。</translation>
        </message>
        <message>
            <source>This is no whole number. Write figures only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is on the list of common passphrases; somebody would try it early.</source>
            <translation>在常见口令表中，别人很快会试到它。</translation>
        </message>
        <message>
            <source>This is on the list of common passwords; somebody would try it early.</source>
            <translation>在常见口令表中，别人很快会试到它。</translation>
        </message>
        <message>
            <source>This is the number of a device, not of a person.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the office's name or close to it; somebody would try it first.</source>
            <translation>与机构名称相同或相近，别人会最先试它。</translation>
        </message>
        <message>
            <source>This is the person's name or badge number; somebody would try it first.</source>
            <translation>与姓名或工号相同或相近，别人会最先试它。</translation>
        </message>
        <message>
            <source>This name holds digits or masking marks. Ask the client for it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This office was written by a newer CaseDesk (schema {revision}). Update this one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This payment was reversed already.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This person asked not to be contacted; that holds for ever.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This person is the debtor of the case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This person no longer works in the office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This recovery code does not open the office {office}. The valid sheet has the number {sheet}; this code is of the sheet {typed}.</source>
            <translation>这个恢复码打不开{office}的资料库。现行表号是 {sheet}，输入的是 {typed} 号表。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time-barred since {day}: legal review, no threat of suit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time-barred: legal review, no threat of suit</source>
            <translation>时效已过：转法务审查，不得以起诉相催</translation>
        </message>
        <message>
            <source>To examine it, put its passphrase into CASEDESK_PASSPHRASE.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To review</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Type the code from the paper; capitals and blanks do not matter.</source>
            <translation>照纸输入恢复码；不分大小写，空格可省略。</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Upcoming</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify address and phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version {version}, in force from {day}; {rules} rules.</source>
            <translation>第 {version} 版，{day} 起施行，共 {rules} 条规则。</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit called off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit moved</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit of {day}: the record is missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit planned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit recorded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit to sign</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {number} is planned.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} cannot be recorded again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} has lost its case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and cannot be moved.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and cannot begin.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} is over and cannot be called off.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} was not called off.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visits to one person a day: {most}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visits today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Void</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the calendar knows</source>
            <translation>日历知道什么</translation>
        </message>
        <message>
            <source>What the rule pack checks</source>
            <translation>规则包检查什么</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you saved is safe. Please try again; if it comes back, give code {code} and the log file {path} to whoever looks after CaseDesk.</source>
            <translation>已保存的内容没有丢失。请再试一次；若再次出现，请把代码 {code} 和日志文件 {path} 交给负责维护 CaseDesk 的人。</translation>
        </message>
        <message>
            <source>Whole office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Windows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Windows Credential Manager</source>
            <translation>Windows 凭据管理器</translation>
        </message>
        <message>
            <source>Work address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Work phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Working weekend for {festival}</source>
            <translation>{festival}调休上班</translation>
        </message>
        <message>
            <source>Write down in a few words what was said and seen.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write from where this person is known and why the case needs them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write the reason; it is kept in the log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write what is known: a flag without a note helps nobody.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write why the flag no longer holds.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Write why you need to see the full value; the reason is kept in the log.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Writing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wrong address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your role does not allow you to {right}. Ask a supervisor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a stronger passphrase</source>
            <translation>更强的口令</translation>
        </message>
        <message>
            <source>a stronger password</source>
            <translation>更强的口令</translation>
        </message>
        <message>
            <source>about {span} left</source>
            <translation>约剩 {span}</translation>
        </message>
        <message>
            <source>address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>also keep the key in this computer's keyring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>another office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>approve agreements</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>at most</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>blocked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>build a practice office and do the main job on it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>choose</source>
            <translation>选</translation>
        </message>
        <message>
            <source>close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>commands only</source>
            <translation>只搜命令</translation>
        </message>
        <message>
            <source>create the office and its first administrator</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>does not open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>draft agreements</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>draft an agreement and write its paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>edit cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>examine the installation and the office; exit code 1 when there is work</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>export data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fine</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>folder of the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <source>has an unclosed brace</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>has the unknown gap {gap}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>import assignment lists</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>import without the rows that are wrong</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>in {rule} the field “{field}” {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>is given twice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>is missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>is no field of a rule</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it cannot be read ({detail})</source>
            <translation>无法读取（{detail}）</translation>
        </message>
        <message>
            <source>it does not fit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it holds no record</source>
            <translation>内容不是一条记录</translation>
        </message>
        <message>
            <source>it stands in the wrong place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it was edited</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>it was removed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its day; today without it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>its number, or CLIENT:NUMBER where two clients use it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>jump to a group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>list cases, names masked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>log contacts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>macOS Keychain</source>
            <translation>macOS 钥匙串</translation>
        </message>
        <message>
            <source>main action</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>make repayment agreements</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manage clients</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manage staff</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>manage the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>mark the printed paper as signed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>move</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a day like 2026-02-01</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a list of rules</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a list of texts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be a whole number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be days like 2026-02-17</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be given in zh and en</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be one of {known}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be true or false</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>must be two times like 22:00</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>name of the first administrator, badge A001</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>names no known time zone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>names or badge numbers, the leader first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>names the unknown parameter {param}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>names the unknown rule {rule}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none in this folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not readable</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>未勾选</translation>
        </message>
        <message>
            <source>note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>only check; no case is made</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>open every page of the installed program and report each</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>open the case</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>override blocks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>paid at once, part of the total</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>plan home visits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>plan visits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>print an approved agreement; each copy is registered</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>print exactly one JSON document on stdout</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>print papers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>printing or saving the sheet</source>
            <translation>打印或保存恢复表</translation>
        </message>
        <message>
            <source>prove or export the audit log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>put a visit to the debtor's home on the calendar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read the audit log</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>recompute every seal; exit code 1 when an entry is not as it was written</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record payments</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>record visits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>recovery-sheet.pdf</source>
            <translation>恢复表.pdf</translation>
        </message>
        <message>
            <source>refresh</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>relation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>rest</source>
            <translation>休</translation>
        </message>
        <message>
            <source>see cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>see masked values in full</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>submit a draft and approve it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>such as 2026-11-24T10:00; without an offset it is the office's time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>take a client's list of cases (xlsx, xls, ods, csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the administrator's name</source>
            <translation>管理员姓名</translation>
        </message>
        <message>
            <source>the administrator's password</source>
            <translation>管理员口令</translation>
        </message>
        <message>
            <source>the badge number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>the client's approval of the waiver</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the end of the log does not fit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the end of the log was cut off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the office's name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>the office's passphrase</source>
            <translation>机构口令</translation>
        </message>
        <message>
            <source>the same passphrase twice</source>
            <translation>两次口令一致</translation>
        </message>
        <message>
            <source>the same password twice</source>
            <translation>两次口令一致</translation>
        </message>
        <message>
            <source>the test of the keyring</source>
            <translation>密钥环检测</translation>
        </message>
        <message>
            <source>the year does not match the file's name</source>
            <translation>年份与文件名不符</translation>
        </message>
        <message>
            <source>there, not opened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>there, open elsewhere</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>these clauses must be highlighted and underlined: {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>已勾选</translation>
        </message>
        <message>
            <source>warning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what a new client is: {kinds}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what is to be paid in all, after the waiver</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what the client lets go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>where the papers go; else beside the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>where the sheet is kept</source>
            <translation>存放处</translation>
        </message>
        <message>
            <source>who keeps the sheet</source>
            <translation>保管人</translation>
        </message>
        <message>
            <source>who signs in: name or badge number; CASEDESK_PASSWORD holds the password</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>whose cases; a new name becomes a client with a mandate of one year from today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>why it is printed again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>without {characters}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>words of name or number, or last digits of phone or identity number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>work</source>
            <translation>班</translation>
        </message>
        <message>
            <source>write the recovery sheet, which opens the office, as a PDF</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>write the whole log with its seals to a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{amount} yuan</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{amount} yuan together</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{client} has no mandate that covers today.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{column}: {value}</source>
            <translation>{column}：{value}</translation>
        </message>
        <message>
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{day} cannot be a working weekend</source>
            <translation>{day} 不能作为调休上班日</translation>
        </message>
        <message>
            <source>{day} is named twice</source>
            <translation>{day} 重复出现</translation>
        </message>
        <message>
            <source>{day} lies in another year</source>
            <translation>{day} 属于其他年份</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}. Choose another place.</source>
            <translation>没有存上 {file}：{reason}。请另选一处。</translation>
        </message>
        <message>
            <source>{first} to {last} is no holiday</source>
            <translation>{first} 至 {last} 不是合理的假期</translation>
        </message>
        <message>
            <source>{first}, {rest}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{keyring} did not delete the key. Delete the entry “{entry}” there by hand.</source>
            <translation>{keyring} 没有删除密钥。请在其中手动删除“{entry}”。</translation>
        </message>
        <message>
            <source>{keyring} did not keep the key; it may be locked. Unlock it, or use the passphrase alone.</source>
            <translation>{keyring} 没有存上密钥，可能已锁定。请先解锁，或只用口令。</translation>
        </message>
        <message>
            <source>{keyring} found and tested</source>
            <translation>已检测到 {keyring}</translation>
        </message>
        <message>
            <source>{keyring} is there but does not keep anything now; it may be locked.</source>
            <translation>找到 {keyring}，但现在不能存取，可能已锁定。</translation>
        </message>
        <message>
            <source>{megabytes} MB free</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} at {desk}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} signs in with badge {badge}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{noun} {number}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} has an unpaired “{mark}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} has the unknown gap “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{place} names the unknown condition “{name}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{problem} Keep the data folder as it is and call the administrator.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{record} was changed by somebody else meanwhile. Nothing was saved; compare and save again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{rule} can only be released with a consent record for this very time.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{rule} cannot be released by anybody. Change the plan.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{step}: {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{time} {district}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{what} is needed. Put it into the variable {variable}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{file}” could not be written: {reason}. Nothing was changed.</source>
            <translation>没有存上“{file}”：{reason}。原内容未变。</translation>
        </message>
        <message>
            <source>“{file}” was not written: the disk is full. Nothing was changed. Free some space and try again.</source>
            <translation>没有存上“{file}”：磁盘已满。原内容未变。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>“{folder}” is a file, not a folder. Choose another data folder.</source>
            <translation>“{folder}”是文件，不是文件夹。请另选资料文件夹。</translation>
        </message>
        <message>
            <source>“{key}” is missing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{key}” must be a date like 2026-05-01</source>
            <translation>“{key}”须为日期，例如 2026-05-01</translation>
        </message>
        <message>
            <source>“{key}” must be a list of records</source>
            <translation>“{key}”须为记录列表</translation>
        </message>
        <message>
            <source>“{key}” must be a month and day like 10-01</source>
            <translation>“{key}”须为月日，例如 10-01</translation>
        </message>
        <message>
            <source>“{name}” is no known festival</source>
            <translation>“{name}”不是已知节日</translation>
        </message>
        <message>
            <source>“{state}” follows from promises, agreements, payments or flags and is not set by hand.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{text}” is not a day. Write it like 2026-12-15.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{text}” is not a time. Write it like 2026-11-24T10:00.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{text}” is not an amount in capitals; write it like 人民币壹仟零伍元整.</source>
            <translation>“{text}”不是规范的大写金额；请按“人民币壹仟零伍元整”的写法填写。</translation>
        </message>
        <message>
            <source>“{text}” is not an amount; write figures with at most two decimals, like 1,234.50.</source>
            <translation>“{text}”不是有效金额；请用数字填写，最多两位小数，例如 1,234.50。</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more finding(s).</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation>第一位管理员</translation>
        </message>
        <message>
            <source>This person takes in the others, gives them their roles and sees the audit log. Everything done here is logged under this name.</source>
            <translation>管理员登记其他员工、分派角色并查看审计记录。之后的操作都会记在此人名下。</translation>
        </message>
        <message>
            <source>Name, as on the work ID</source>
            <translation>姓名（与工作证一致）</translation>
        </message>
        <message>
            <source>Badge number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Office phone (optional)</source>
            <translation>办公电话（选填）</translation>
        </message>
        <message>
            <source>Own password (at least 8 characters)</source>
            <translation>登录口令（至少 8 个字符）</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>CaseDesk</source>
            <translation>CaseDesk</translation>
        </message>
        <message>
            <source>The data stay on this computer,
encrypted, off the network.</source>
            <translation>资料只存这台电脑，
加密，不上网。</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Passphrase and key</source>
            <translation>口令与密钥</translation>
        </message>
        <message>
            <source>The records are encrypted with a random key. Choose how they are opened day by day; it can be changed later.</source>
            <translation>资料库用一把随机密钥加密。请选择平时怎样打开它；以后可以更改。</translation>
        </message>
        <message>
            <source>Office's passphrase (at least 12 characters)</source>
            <translation>机构口令（至少 12 个字符）</translation>
        </message>
        <message>
            <source>Who can open it</source>
            <translation>谁能打开</translation>
        </message>
        <message>
            <source>Registered staff, each with an own password; it ends on the day they leave.</source>
            <translation>已登记的员工，各用各的口令；离职当天停用。</translation>
        </message>
        <message>
            <source>Backups are encrypted too</source>
            <translation>备份也加密</translation>
        </message>
        <message>
            <source>A copy of the folder opens with the passphrase only.</source>
            <translation>资料文件夹的副本同样要凭口令才能打开。</translation>
        </message>
        <message>
            <source>Another computer</source>
            <translation>换电脑</translation>
        </message>
        <message>
            <source>Folder and recovery sheet are enough to move the office.</source>
            <translation>带上资料文件夹与恢复表即可搬走。</translation>
        </message>
        <message>
            <source>Set up the office</source>
            <translation>建立机构</translation>
        </message>
        <message>
            <source>Start with the office's own data, or look around in an invented one first.</source>
            <translation>用本所资料开始，或先在演练机构里看看。</translation>
        </message>
        <message>
            <source>Office's name, as on the business licence</source>
            <translation>机构名称（与营业执照一致）</translation>
        </message>
        <message>
            <source>Unified social credit code (optional)</source>
            <translation>统一社会信用代码（选填）</translation>
        </message>
        <message>
            <source>Hotline for complaints (optional)</source>
            <translation>投诉热线（选填）</translation>
        </message>
        <message>
            <source>Address (optional)</source>
            <translation>地址（选填）</translation>
        </message>
        <message>
            <source>Rules and calendar</source>
            <translation>规则与日历</translation>
        </message>
        <message>
            <source>Every plan is checked against a dated rule pack, every date against the official calendar.</source>
            <translation>每次安排都按注明日期的规则包检查，每个日期都按官方日历推算。</translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Calendar of working days</source>
            <translation>工作日历</translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key</source>
            <translation>无操作多少分钟后锁定</translation>
        </message>
        <message>
            <source>Print the recovery sheet</source>
            <translation>打印恢复表</translation>
        </message>
        <message>
            <source>It is the only other way in. Print two copies and keep them apart.</source>
            <translation>这张纸是唯一的后路。打印两份，分开存放。</translation>
        </message>
        <message>
            <source>Where it is kept, and by whom</source>
            <translation>写明存放处与保管人</translation>
        </message>
        <message>
            <source>Safe A-01</source>
            <translation>保险柜 A-01</translation>
        </message>
        <message>
            <source>Keeper's name</source>
            <translation>保管人姓名</translation>
        </message>
        <message>
            <source>Print two copies</source>
            <translation>打印 2 份</translation>
        </message>
        <message>
            <source>What is on the screen is not stored.</source>
            <translation>屏幕上的内容不会保存。</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>打印…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>存为 PDF…</translation>
        </message>
        <message>
            <source>Read two groups back from the paper</source>
            <translation>照纸抽验两组</translation>
        </message>
        <message>
            <source>This shows that the paper can be read.</source>
            <translation>确认纸面清晰可读。</translation>
        </message>
        <message>
            <source>Who is at this computer?</source>
            <translation>谁在使用这台电脑</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>换人登录</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>忘记口令</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>菜单 (F10)</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Back (Alt+←)</source>
            <translation>返回 (Alt+←)</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Masked</source>
            <translation>遮罩开</translation>
        </message>
        <message>
            <source>Lock (Ctrl+L)</source>
            <translation>锁定 (Ctrl+L)</translation>
        </message>
        <message>
            <source>Open the office</source>
            <translation>打开资料库</translation>
        </message>
        <message>
            <source>Office's passphrase</source>
            <translation>机构口令</translation>
        </message>
        <message>
            <source>Keep the key in this computer's keyring</source>
            <translation>由本机密钥环代存密钥</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Use the recovery sheet</source>
            <translation>改用恢复表</translation>
        </message>
        <message>
            <source>Recovery code: eight groups of five</source>
            <translation>恢复码（8 组，每组 5 个字符）</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>改用口令</translation>
        </message>
        <message>
            <source>New passphrase (at least 12 characters)</source>
            <translation>新的机构口令（至少 12 个字符）</translation>
        </message>
        <message>
            <source>Set the new passphrase</source>
            <translation>设为新口令</translation>
        </message>
        <message>
            <source>Keep the old one</source>
            <translation>沿用旧口令</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Changes of this entry</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Chain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only this subject</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only this person</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Verify now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Anchored on paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Audit entries</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Groups</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To do today</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
