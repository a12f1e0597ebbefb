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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>At most {most} characters.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose who you are first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>City</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Creating the office</source>
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Group {number} is not what the sheet says</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Group {number} is right</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Group {number} of the recovery code is mistyped. Compare it with the sheet.</source>
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) longer</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not the same: the second is %n character(s) shorter</source>
            <translation type="unfinished">
                <numerusform></numerusform>
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
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preparing the practice office</source>
            <translation type="unfinished"></translation>
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
            <source>Search everything</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>Settled</source>
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
            <source>Size</source>
            <translation>显示大小</translation>
        </message>
        <message>
            <source>Something unexpected happened</source>
            <translation>出现了意外问题</translation>
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
            <source>Step {number} of {count}: {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The ID number has {length} characters, not 18; compare it with the card.</source>
            <translation>身份证号有 {length} 位，应为 18 位；请与证件核对。</translation>
        </message>
        <message>
            <source>The ID number may hold only digits and a final X; compare it with the card.</source>
            <translation>身份证号只能由数字和末位 X 组成；请与证件核对。</translation>
        </message>
        <message>
            <source>The agreed total {total} is more than is owed, {owed}. Nobody may be asked for more.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The amount must be more than zero.</source>
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
            <source>The amount {amount} is too large for capitals.</source>
            <translation>金额 {amount} 过大，无法写成大写。</translation>
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
            <source>The check character of the ID number does not match; a digit is wrong or swapped.</source>
            <translation>身份证号校验码不符，有数字错误或颠倒；请与证件核对。</translation>
        </message>
        <message>
            <source>The check character of the credit code does not match; compare it with the licence.</source>
            <translation>统一社会信用代码校验码不符；请与营业执照核对。</translation>
        </message>
        <message>
            <source>The contract's order must name every component of the debt exactly once.</source>
            <translation>合同约定的抵充顺序须恰好列出每一项欠款一次。</translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by CaseDesk on the computer {computer} since {since}. Close that one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by another CaseDesk on this computer since {since} (process {process}). Close that one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The data folder “{folder}” is in use by another CaseDesk. Close that one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The data folder “{folder}” is on a network share, where two computers could damage it. Choose a folder on this computer; offices with several desks use a PostgreSQL server.</source>
            <translation type="unfinished"></translation>
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
            <source>The date of birth in the ID number does not exist; compare it with the card.</source>
            <translation>身份证号中的出生日期不存在；请与证件核对。</translation>
        </message>
        <message>
            <source>The date of birth in the ID number lies in the future; correct it.</source>
            <translation>身份证号中的出生日期晚于今天；请更正。</translation>
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
            <source>The key file “{file}” in “{folder}” could not be read: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key file “{file}” in “{folder}” is damaged or was changed. Nothing was opened. Put back the copy from a backup.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The key of the office {office} is damaged.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The last instalment lies within the longest term</source>
            <translation>末期在最长期限以内</translation>
        </message>
        <message>
            <source>The office in “{folder}” was made by a newer CaseDesk. Install that version, then open it.</source>
            <translation type="unfinished"></translation>
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
            <source>The paper's fonts have no character {characters}. Correct the text, or write it with a character that the identity document also allows.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passphrase cannot be used. {problem}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The passphrase does not open the office {office}. Check capital letters and the keyboard's language, or use the recovery sheet.</source>
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
            <source>The program's file “{name}” is missing. Please install CaseDesk again.</source>
            <translation>程序文件“{name}”缺失，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The program's folder “{name}” is missing. Please install CaseDesk again.</source>
            <translation>程序文件夹“{name}”缺失，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The reason has {length} characters; an override needs at least {least}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rule pack {file} cannot be used: {reason}. Correct it or install CaseDesk again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The settings could not be written to {folder}. They hold until the program ends.</source>
            <translation>设置无法写入 {folder}，仅在本次运行期间有效。</translation>
        </message>
        <message>
            <source>The signing day {day} lies in the future.</source>
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
            <source>There is an office in the folder “{folder}” already. Open it or choose another folder.</source>
            <translation type="unfinished"></translation>
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
            <source>There is no file {name}. Choose it again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no office in the folder {folder}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no office in the folder “{folder}”. Create one or choose another data folder.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is no {noun} {number}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer has no keyring that encrypts what it keeps.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer has no keyring that encrypts what it keeps. Use the passphrase alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This computer's keyring does not hold the key of the office {office}. Enter its passphrase.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This did not work</source>
            <translation>没有办成</translation>
        </message>
        <message>
            <source>This is no phone number; write a mobile of 11 digits or a landline with its area code.</source>
            <translation>这不是电话号码；请填写 11 位手机号，或带区号的座机号。</translation>
        </message>
        <message>
            <source>This is on the list of common passphrases; somebody would try it early.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is on the list of common passwords; somebody would try it early.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the office's name or close to it; somebody would try it first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This is the person's name or badge number; somebody would try it first.</source>
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
            <source>This person no longer works in the office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This recovery code does not open the office {office}. The valid sheet has the number {sheet}; this code is of the sheet {typed}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Time-barred: legal review, no threat of suit</source>
            <translation>时效已过：转法务审查，不得以起诉相催</translation>
        </message>
        <message>
            <source>To visit</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation type="unfinished">
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
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
            <source>Visit {visit_no} cannot be recorded again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and cannot be moved.</source>
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
            <source>Void</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you saved is safe. Please try again; if it comes back, give code {code} and the log file {path} to whoever looks after CaseDesk.</source>
            <translation>已保存的内容没有丢失。请再试一次；若再次出现，请把代码 {code} 和日志文件 {path} 交给负责维护 CaseDesk 的人。</translation>
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
            <source>Your role does not allow you to {right}. Ask a supervisor.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a stronger passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a stronger password</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>approve agreements</source>
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
            <source>draft agreements</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>edit cases</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>export data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>group {number}</source>
            <translation type="unfinished"></translation>
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
            <source>it holds no record</source>
            <translation>内容不是一条记录</translation>
        </message>
        <message>
            <source>log contacts</source>
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
            <source>names no known time zone</source>
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
            <source>not ticked</source>
            <translation>未勾选</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>override blocks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>phone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>plan visits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>print papers</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>printing or saving the sheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read the audit log</source>
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
            <source>the administrator's name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the administrator's password</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the badge number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the office's name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the office's passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the same passphrase twice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the same password twice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the test of the keyring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the year does not match the file's name</source>
            <translation>年份与文件名不符</translation>
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
            <source>where the sheet is kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>who keeps the sheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>work</source>
            <translation>班</translation>
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
            <source>{first} to {last} is no holiday</source>
            <translation>{first} 至 {last} 不是合理的假期</translation>
        </message>
        <message>
            <source>{keyring} did not delete the key. Delete the entry “{entry}” there by hand.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{keyring} did not keep the key; it may be locked. Unlock it, or use the passphrase alone.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{keyring} found and tested</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{keyring} is there but does not keep anything now; it may be locked.</source>
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
            <source>“{file}” could not be written: {reason}. Nothing was changed.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{file}” was not written: the disk is full. Nothing was changed. Free some space and try again.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{folder}” is a file, not a folder. Choose another data folder.</source>
            <translation type="unfinished"></translation>
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
            <source>“{text}” is not an amount in capitals; write it like 人民币壹仟零伍元整.</source>
            <translation>“{text}”不是规范的大写金额；请按“人民币壹仟零伍元整”的写法填写。</translation>
        </message>
        <message>
            <source>“{text}” is not an amount; write figures with at most two decimals, like 1,234.50.</source>
            <translation>“{text}”不是有效金额；请用数字填写，最多两位小数，例如 1,234.50。</translation>
        </message>
        <message>
            <source>First administrator</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This person takes in the others, gives them their roles and sees the audit log. Everything done here is logged under this name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name, as on the work ID</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Badge number</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office phone (optional)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Own password (at least 8 characters)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Once more</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CaseDesk</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The data stay on this computer,
encrypted, off the network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Passphrase and key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The records are encrypted with a random key. Choose how they are opened day by day; it can be changed later.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office's passphrase (at least 12 characters)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who can open it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Registered staff, each with an own password; it ends on the day they leave.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Backups are encrypted too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A copy of the folder opens with the passphrase only.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Another computer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder and recovery sheet are enough to move the office.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set up the office</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start with the office's own data, or look around in an invented one first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office's name, as on the business licence</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unified social credit code (optional)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hotline for complaints (optional)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address (optional)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rules and calendar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every plan is checked against a dated rule pack, every date against the official calendar.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Calendar of working days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lock after so many minutes without a key</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print the recovery sheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It is the only other way in. Print two copies and keep them apart.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where it is kept, and by whom</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Safe A-01</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keeper's name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print two copies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is on the screen is not stored.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read two groups back from the paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This shows that the paper can be read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Who is at this computer?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation type="unfinished"></translation>
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
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Office's passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the key in this computer's keyring</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the recovery sheet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Recovery code: eight groups of five</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New passphrase (at least 12 characters)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Set the new passphrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the old one</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
