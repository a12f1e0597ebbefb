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
            <translation>冲正须写事由。</translation>
        </message>
        <message>
            <source>A waiver of {amount} is more than the whole debt.</source>
            <translation>减免 {amount} 超过全部欠款。</translation>
        </message>
        <message>
            <source>Act equal to a suit</source>
            <translation>与起诉具有同等效力的行为</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>在催</translation>
        </message>
        <message>
            <source>Add a filter</source>
            <translation>添加筛选</translation>
        </message>
        <message>
            <source>Add a filter (Ctrl+Shift+F)</source>
            <translation>添加筛选（Ctrl+Shift+F）</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Add a phone</source>
            <translation>新增电话</translation>
        </message>
        <message>
            <source>Add an address</source>
            <translation>新增地址</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Address book and call records</source>
            <translation>通讯录和通话记录</translation>
        </message>
        <message>
            <source>Address of a person</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Addresses of contacts</source>
            <translation>联系人地址</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>Adopt the client's value</source>
            <translation>采用委托方数据</translation>
        </message>
        <message>
            <source>Adoption of a client's value</source>
            <translation>采用委托方数据</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>年龄</translation>
        </message>
        <message>
            <source>Agreement {number} is no longer a draft.</source>
            <translation>协议 {number} 已不是草稿。</translation>
        </message>
        <message>
            <source>Agreement {number} is {now} and cannot become {wanted}.</source>
            <translation>协议 {number} 处于“{now}”，不能变为“{wanted}”。</translation>
        </message>
        <message>
            <source>Agreement {number} waives part of the debt: another person must approve it.</source>
            <translation>协议 {number} 含减免，须由他人审批。</translation>
        </message>
        <message>
            <source>All clients</source>
            <translation>全部委托方</translation>
        </message>
        <message>
            <source>All contact is stopped already.</source>
            <translation>已停止一切联系。</translation>
        </message>
        <message>
            <source>Amount lent</source>
            <translation>放款金额</translation>
        </message>
        <message>
            <source>An Excel workbook; phone numbers are masked as on the screen.</source>
            <translation>Excel 工作簿，电话与屏幕上一样遮罩。</translation>
        </message>
        <message>
            <source>An administrator can give you a new password under Settings › Staff; it is logged.</source>
            <translation>请管理员在“设置 › 人员”里为你重设口令；此操作会留下记录。</translation>
        </message>
        <message>
            <source>An old ID number of 15 digits was written as {number}.</source>
            <translation>15 位旧身份证号已转换为 {number}。</translation>
        </message>
        <message>
            <source>Another row says something else.</source>
            <translation>另一行所载不同。</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已批</translation>
        </message>
        <message>
            <source>As in revision {revision} of {name}.</source>
            <translation>与“{name}”第 {revision} 版一致。</translation>
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
            <source>Aside</source>
            <translation>略过</translation>
        </message>
        <message>
            <source>Ask for the reason first; offer smaller instalments.</source>
            <translation>先问原因，可提出较低分期。</translation>
        </message>
        <message>
            <source>Assign to a colleague</source>
            <translation>分派给同事</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>委案日</translation>
        </message>
        <message>
            <source>Assigned amount</source>
            <translation>委案金额</translation>
        </message>
        <message>
            <source>Columns of the file</source>
            <translation>文件的各列</translation>
        </message>
        <message>
            <source>Goes to</source>
            <translation>导入为</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Below zero</source>
            <translation>负数</translation>
        </message>
        <message>
            <source>For the whole list</source>
            <translation>适用于整份清单</translation>
        </message>
        <message>
            <source>Assigned on</source>
            <translation>委案日期</translation>
        </message>
        <message>
            <source>Every row has</source>
            <translation>各行共有</translation>
        </message>
        <message>
            <source>Set the value</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Columns kept as</source>
            <translation>列设置存为</translation>
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
            <source>Visit gate</source>
            <translation>外访闸门</translation>
        </message>
        <message>
            <source>Debtor</source>
            <translation>债务人</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Reason (at least 20 characters)</source>
            <translation>事由（至少 20 字）</translation>
        </message>
        <message>
            <source>Second person's password</source>
            <translation>复核人口令</translation>
        </message>
        <message>
            <source>Print the check</source>
            <translation>打印检查单</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>历次结论…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Ask somebody later</source>
            <translation>请他人稍后放行</translation>
        </message>
        <message>
            <source>Badge number {badge} is taken.</source>
            <translation>工号 {badge} 已被使用。</translation>
        </message>
        <message>
            <source>Batch number</source>
            <translation>批次号</translation>
        </message>
        <message>
            <source>Billing address</source>
            <translation>账单地址</translation>
        </message>
        <message>
            <source>Blocked by {rules}. Change the plan, or let a second person override it.</source>
            <translation>被 {rules} 阻断。请修改计划，或请另一人复核放行。</translation>
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
            <translation>账龄</translation>
        </message>
        <message>
            <source>Print the final paper</source>
            <translation>打印正式件</translation>
        </message>
        <message>
            <source>Each copy gets its number, the file is kept with its digest, and the newest seal of the audit log is printed on every page.</source>
            <translation>每份编号，文件按摘要留存，每页印上审计链最新的封签。</translation>
        </message>
        <message>
            <source>Which option was ticked?</source>
            <translation>勾选了哪个方案？</translation>
        </message>
        <message>
            <source>The plan that was ticked becomes an approved agreement with the schedule that was printed. The others fall away.</source>
            <translation>所勾选的方案连同已印还款表成为已批准的协议；其余方案作废。</translation>
        </message>
        <message>
            <source>Options of the offer</source>
            <translation>各方案</translation>
        </message>
        <message>
            <source>The notice of breach arrived</source>
            <translation>违约通知已送达</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Make it the agreement</source>
            <translation>转为协议</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Cancelling leaves nothing half done.</source>
            <translation>取消后不留半截。</translation>
        </message>
        <message>
            <source>Cannot be read</source>
            <translation>无法读取</translation>
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
            <translation>卡号</translation>
        </message>
        <message>
            <source>Card up to 90 days: charges first</source>
            <translation>信用卡逾期 90 天以内：先息费后本金</translation>
        </message>
        <message>
            <source>Care</source>
            <translation>照顾</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Case retained</source>
            <translation>留案</translation>
        </message>
        <message>
            <source>Case settled</source>
            <translation>案件结清</translation>
        </message>
        <message>
            <source>Case {case_no} already has the agreement {number}.</source>
            <translation>案件 {case_no} 已有协议 {number}。</translation>
        </message>
        <message>
            <source>Case {case_no} has no field “{field}”.</source>
            <translation>案件 {case_no} 没有“{field}”字段。</translation>
        </message>
        <message>
            <source>Case {case_no} is closed ({state}) and cannot be worked any more.</source>
            <translation>案件 {case_no} 已关闭（{state}），不能再作业。</translation>
        </message>
        <message>
            <source>Case {case_no} is closed and cannot be worked any more.</source>
            <translation>案件 {case_no} 已结，不能再办。</translation>
        </message>
        <message>
            <source>Case {case_no} rests while agreement {agreement_no} is kept.</source>
            <translation>协议 {agreement_no} 履行中，案件 {case_no} 暂停催收。</translation>
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
            <translation>城市</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>内勤</translation>
        </message>
        <message>
            <source>Who sent the list?</source>
            <translation>清单来自哪个委托方？</translation>
        </message>
        <message>
            <source>Statements to clients</source>
            <translation>委托方结算单</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>委托方</translation>
        </message>
        <message>
            <source>What would be billed</source>
            <translation>待结算明细</translation>
        </message>
        <message>
            <source>Commission rates</source>
            <translation>佣金比率</translation>
        </message>
        <message>
            <source>Age of the debt</source>
            <translation>账龄</translation>
        </message>
        <message>
            <source>Commission</source>
            <translation>佣金</translation>
        </message>
        <message>
            <source>Add rate</source>
            <translation>添加比率</translation>
        </message>
        <message>
            <source>Take the rate away</source>
            <translation>删除比率</translation>
        </message>
        <message>
            <source>Remove rate</source>
            <translation>删除利率</translation>
        </message>
        <message>
            <source>Statements made</source>
            <translation>已出结算单</translation>
        </message>
        <message>
            <source>Excel…</source>
            <translation>Excel…</translation>
        </message>
        <message>
            <source>Make statement…</source>
            <translation>生成结算单…</translation>
        </message>
        <message>
            <source>New client…</source>
            <translation>新委托方…</translation>
        </message>
        <message>
            <source>There is no client yet. Ask somebody who may add clients.</source>
            <translation>还没有委托方，请有权限的同事先添加。</translation>
        </message>
        <message>
            <source>The client's file</source>
            <translation>委托方的文件</translation>
        </message>
        <message>
            <source>Table in the file</source>
            <translation>文件里的工作表</translation>
        </message>
        <message>
            <source>The file is only read. Nothing is written before you have seen the findings.</source>
            <translation>文件只读不改；您看过核对结果之前，不会写入任何数据。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Let it pass…</source>
            <translation>放行…</translation>
        </message>
        <message>
            <source>Changes against the version before</source>
            <translation>与前一版本的差异</translation>
        </message>
        <message>
            <source>Changed terms</source>
            <translation>改动的条款</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Co-borrower {number}: {field}</source>
            <translation>共借人 {number}：{field}</translation>
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
            <translation>投诉</translation>
        </message>
        <message>
            <source>Contact {number}: {field}</source>
            <translation>联系人 {number}：{field}</translation>
        </message>
        <message>
            <source>Contract number</source>
            <translation>合同号</translation>
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
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Days past due</source>
            <translation>逾期天数</translation>
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
            <translation>已故</translation>
        </message>
        <message>
            <source>Demand reached the debtor</source>
            <translation>催收已送达债务人</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>争议</translation>
        </message>
        <message>
            <source>District or county</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Do not contact</source>
            <translation>停止联系</translation>
        </message>
        <message>
            <source>Space shows or hides a column, Alt+↑ and Alt+↓ move it, + and − change its width.</source>
            <translation>空格显示或隐藏，Alt+↑、Alt+↓ 移动，+、− 改变宽度。</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>加宽</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>收窄</translation>
        </message>
        <message>
            <source>As at first</source>
            <translation>恢复初始</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Down payment and instalments make the agreed total</source>
            <translation>首付与各期之和等于应还总额</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Drafting</source>
            <translation>拟协议</translation>
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
            <translation>工作单位</translation>
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
            <translation>请填写事由，将记入审计日志。</translation>
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
            <translation>担保人 {number}：{field}</translation>
        </message>
        <message>
            <source>Hardship</source>
            <translation>困难</translation>
        </message>
        <message>
            <source>Hide the characters</source>
            <translation>隐藏字符</translation>
        </message>
        <message>
            <source>Home address</source>
            <translation>家庭地址</translation>
        </message>
        <message>
            <source>Home phone</source>
            <translation>宅电</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <source>ID number of another person</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>导入清单</translation>
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
            <source>What is kept</source>
            <translation>保留的内容</translation>
        </message>
        <message>
            <source>Keep as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>撤销此次导入</translation>
        </message>
        <message>
            <source>Keep with the note</source>
            <translation>记入备注</translation>
        </message>
        <message>
            <source>Kind of ID document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>Labour Day</source>
            <translation>劳动节</translation>
        </message>
        <message>
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Counts at once, on this computer and for this user only.</source>
            <translation>立即生效，只影响本机的当前用户。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Documents, one a line</source>
            <translation>材料（每行一项）</translation>
        </message>
        <message>
            <source>Handed in by</source>
            <translation>提交人</translation>
        </message>
        <message>
            <source>Who that is</source>
            <translation>提交人身份</translation>
        </message>
        <message>
            <source>Why the case goes back</source>
            <translation>移交原因</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>字号</translation>
        </message>
        <message>
            <source>Key hints</source>
            <translation>按键提示</translation>
        </message>
        <message>
            <source>Show the keys that work in a list at its foot</source>
            <translation>在列表底部显示可用的按键</translation>
        </message>
        <message>
            <source>Latest balance</source>
            <translation>最新欠款</translation>
        </message>
        <message>
            <source>Legal</source>
            <translation>法务</translation>
        </message>
        <message>
            <source>Lent on</source>
            <translation>放款日期</translation>
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
            <translation>手机</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>ID number, if the case needs it</source>
            <translation>证件号（确有需要时）</translation>
        </message>
        <message>
            <source>From where known, and why the case needs them</source>
            <translation>如何得知、为何需要</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Name or password is wrong. Check the Caps Lock key.</source>
            <translation>姓名或口令不对，请看大写锁定键。</translation>
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
            <translation>申请人不能复核自己的计划，请另一位主管复核。</translation>
        </message>
        <message>
            <source>Not saved: another desk is writing. Nothing was changed; try again.</source>
            <translation>未保存：另一台电脑正在写入。没有任何改动；请重试。</translation>
        </message>
        <message>
            <source>Not saved: the data folder cannot be written to. Nothing was changed.</source>
            <translation>未保存：数据文件夹不可写入。没有任何改动。</translation>
        </message>
        <message>
            <source>Not saved: the disk is full. Nothing was changed; free some space and retry.</source>
            <translation>未保存：磁盘已满。没有任何改动；请腾出空间后重试。</translation>
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
            <source>Coordinates, if known</source>
            <translation>坐标（如已知）</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Verified on</source>
            <translation>核实日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>What can be borne a month</source>
            <translation>月可还能力</translation>
        </message>
        <message>
            <source>What the debtor says themselves, and no more than is needed for it.</source>
            <translation>由债务人本人陈述，只收集必要内容。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Notice of assignment arrived</source>
            <translation>债权转让通知已送达</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>停催</translation>
        </message>
        <message>
            <source>On plan</source>
            <translation>履行中</translation>
        </message>
        <message>
            <source>Only a claimed payment can be confirmed.</source>
            <translation>只有待查账的款项可以确认。</translation>
        </message>
        <message>
            <source>Open the practice office</source>
            <translation>打开演练机构</translation>
        </message>
        <message>
            <source>Overdue amount</source>
            <translation>逾期金额</translation>
        </message>
        <message>
            <source>Overdue since</source>
            <translation>逾期日期</translation>
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
            <translation>待批</translation>
        </message>
        <message>
            <source>Pick a day (Alt+↓)</source>
            <translation>选日期 (Alt+↓)</translation>
        </message>
        <message>
            <source>Planner</source>
            <translation>排期员</translation>
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
            <translation>已打印</translation>
        </message>
        <message>
            <source>Proceedings ended</source>
            <translation>诉讼或仲裁程序终结</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>产品</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>承诺中</translation>
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
            <translation>预计退案日</translation>
        </message>
        <message>
            <source>Registered address</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>Represented</source>
            <translation>有代理人</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>退案</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source> min</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>% a year</source>
            <translation>% 年</translation>
        </message>
        <message numerus="yes">
            <source>%n active person(s)</source>
            <translation>
                <numerusform>在职 %n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n agreement(s)</source>
            <translation>
                <numerusform>%n 份协议</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n audit entries were written to {file}.</source>
            <translation>
                <numerusform>已将 %n 条审计记录写入 {file}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blocked</source>
            <translation>
                <numerusform>阻断 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) are kept</source>
            <translation>
                <numerusform>%n 件案件予以保留</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) are kept:</source>
            <translation>
                <numerusform>保留 %n 个案件：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) bear this number.</source>
            <translation>
                <numerusform>有 %n 件案件使用该编号。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) carry it and lose it.</source>
            <translation>
                <numerusform>有 %n 件案件会失去这个标签。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) chosen</source>
            <translation>
                <numerusform>已选 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) do not balance</source>
            <translation>
                <numerusform>%n 个案件账目不平</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) hold a value in it; the values go with it.</source>
            <translation>
                <numerusform>有 %n 件案件填了此项，内容会一并删除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) imported</source>
            <translation>
                <numerusform>已导入 %n 件案件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) in all</source>
            <translation>
                <numerusform>全部 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n 个案件未排入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) of this name could be meant.</source>
            <translation>
                <numerusform>有 %n 件同名案件，无法区分。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) put back to what they were.</source>
            <translation>
                <numerusform>%n 个案件恢复原值。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) wait</source>
            <translation>
                <numerusform>%n 个案件待排</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) went back to the client.</source>
            <translation>
                <numerusform>%n 个案件已退回委托方。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were changed.</source>
            <translation>
                <numerusform>已变更 %n 个案件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were imported by somebody else meanwhile. Check again.</source>
            <translation>
                <numerusform>这期间有 %n 件案件已由他人导入，请重新检查。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) will change</source>
            <translation>
                <numerusform>将改动 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) would change.</source>
            <translation>
                <numerusform>将变更 %n 个案件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) written to {file}</source>
            <translation>
                <numerusform>已将 %n 件写入 {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>变更 %n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clause(s) still to be compared with the original text.</source>
            <translation>
                <numerusform>%n 条条文待与原文核对。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>委托方 %n 家</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n complete scan(s) of signed papers wait to be checked</source>
            <translation>
                <numerusform>%n 份已签文书的完整扫描件待复核</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n complete scan(s) wait to be checked; open Scans on the page of papers.</source>
            <translation>
                <numerusform>%n 份完整扫描件待复核；请在“文书”页打开“扫描件”。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies, {out} carried out</source>
            <translation>
                <numerusform>%n 份，携出 {out} 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copies, {refused} refused</source>
            <translation>
                <numerusform>%n 份，拒签 {refused} 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) late</source>
            <translation>
                <numerusform>%n 组迟报</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n crew(s) out</source>
            <translation>
                <numerusform>在外 %n 组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>逾 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>剩 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) over</source>
            <translation>
                <numerusform>过期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) to make good run from that day.</source>
            <translation>
                <numerusform>自该日起有 %n 天补足期。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n district(s) in addresses</source>
            <translation>
                <numerusform>地址涉及 %n 个区县</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done today</source>
            <translation>
                <numerusform>今日已办 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries were written to {name}.</source>
            <translation>
                <numerusform>已将 %n 条写入 {name}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) changed</source>
            <translation>
                <numerusform>%n 处变更</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n 项不同</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n 个文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are no scans and were left out.</source>
            <translation>
                <numerusform>%n 个文件不是扫描件，未读取。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>共 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in the plan</source>
            <translation>
                <numerusform>共 %n 期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n instalment(s)</source>
            <translation>
                <numerusform>%n 期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) to do</source>
            <translation>
                <numerusform>%n 项待办</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late</source>
            <translation>
                <numerusform>%n 条逾期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out, {why}</source>
            <translation>
                <numerusform>%n 件不改动：{why}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) lack a rate. Enter it under Rates.</source>
            <translation>
                <numerusform>%n 行没有佣金比率，请在“比率”中录入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of other files stand on its payments. Take those files back first.</source>
            <translation>
                <numerusform>另有 %n 行其他文件的款项以其为准，请先撤回那些文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to {file}.</source>
            <translation>
                <numerusform>%n 行已写入 {file}。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) · received {received} · commission {commission}</source>
            <translation>
                <numerusform>%n 行 · 回款 {received} · 佣金 {commission}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n linked case(s)</source>
            <translation>
                <numerusform>另有共债 %n 案</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n log line(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n may not visit: papers</source>
            <translation>
                <numerusform>%n 人证件不全，不能外访</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>缺 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mistake(s): this text cannot be saved yet.</source>
            <translation>
                <numerusform>%n 处错误：此文本还不能保存。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mistake(s): this text cannot be saved. The page shows it as it was before.</source>
            <translation>
                <numerusform>%n 处错误：此文本不能保存。右侧仍为改动前的样张。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n 个月</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more character(s)</source>
            <translation>
                <numerusform>还差 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) were made.</source>
            <translation>
                <numerusform>已新建 %n 个案件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new case(s) would be made.</source>
            <translation>
                <numerusform>将新建 %n 个案件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s) are no longer in the file.</source>
            <translation>
                <numerusform>%n 个在办案件不在文件中。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s) go back to the client; their visits are called off.</source>
            <translation>
                <numerusform>%n 件在办案件退回委托方，其外访取消。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n out</source>
            <translation>
                <numerusform>在外 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) had been read before and were left as they are.</source>
            <translation>
                <numerusform>%n 页此前已读取，保持不变。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) set aside.</source>
            <translation>
                <numerusform>已搁置 %n 页。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s): {file}</source>
            <translation>
                <numerusform>共 %n 页：{file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>携纸 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) failed</source>
            <translation>
                <numerusform>%n 份未打出</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) to print</source>
            <translation>
                <numerusform>待打印 %n 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) wait</source>
            <translation>
                <numerusform>%n 份待打印</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s), {out} of them out</source>
            <translation>
                <numerusform>共 %n 份，在外 {out} 份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passed</source>
            <translation>
                <numerusform>%n 项通过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s)</source>
            <translation>
                <numerusform>%n 笔款项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) from files wait for their case</source>
            <translation>
                <numerusform>%n 笔文件款项待认领</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) of {amount} yuan together are posted</source>
            <translation>
                <numerusform>将入账 %n 笔，合计 {amount} 元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) of {file} were reversed.</source>
            <translation>
                <numerusform>{file} 的 %n 笔还款已冲正。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) posted, {amount} together.</source>
            <translation>
                <numerusform>已入账 %n 笔，合计 {amount} 元。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) wait, {amount} together.</source>
            <translation>
                <numerusform>%n 笔待认领，合计 {amount} 元。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n placement(s)</source>
            <translation>
                <numerusform>%n 个批次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) or promise(s) changed by the day; what to do stands on Today.</source>
            <translation>
                <numerusform>因日期变化，%n 项计划或承诺有变动；待办见“今日”。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n plan(s) were signed after its payments. Reverse its payments one by one instead.</source>
            <translation>
                <numerusform>收款之后已签 %n 份协议，请改为逐笔冲正。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) are blocked:</source>
            <translation>
                <numerusform>%n 次已排外访被阻断：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) fail the gate now</source>
            <translation>
                <numerusform>%n 个已排外访现在通不过闸门</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) need another crew or time:</source>
            <translation>
                <numerusform>%n 个已排外访须换组或改期：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned visit(s) would come to fail; they will be shown as blocked.</source>
            <translation>
                <numerusform>%n 次已排外访将不再合规，会显示为阻断。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) missing</source>
            <translation>
                <numerusform>缺 %n 份记录</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n recording(s) taken in.</source>
            <translation>
                <numerusform>已归档 %n 个文件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n 份申请</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported. Correct them in the file or import without them.</source>
            <translation>
                <numerusform>有 %n 行不能导入。请在文件里更正，或不含这些行导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be imported: correct the file, or leave them out.</source>
            <translation>
                <numerusform>有 %n 行不能导入：请更正文件，或不含这些行导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read and are left out. Correct them in the file to take them too.</source>
            <translation>
                <numerusform>%n 行无法读取，将被略过；如需导入，请在文件中更正。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read. Correct them in the file or take it without them.</source>
            <translation>
                <numerusform>%n 行无法读取，请在文件中更正，或略过这些行。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be read. Correct them or use --skip-bad.</source>
            <translation>
                <numerusform>%n 行无法读取，请更正，或使用 --skip-bad。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) in {sheet}, {amount} yuan came in</source>
            <translation>
                <numerusform>{sheet} 共 %n 行，入账 {amount} 元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) name another client.</source>
            <translation>
                <numerusform>有 %n 行写的是其他委托方。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) provisional: holidays of {years} not published</source>
            <translation>
                <numerusform>%n 行暂定：{years} 放假未公布</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) say what they said before.</source>
            <translation>
                <numerusform>%n 行与上次相同。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) were read, {rejected} rejected.</source>
            <translation>
                <numerusform>读取 %n 行，剔除 {rejected} 行。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s), {size}, SHA-256 {digest}</source>
            <translation>
                <numerusform>%n 行，{size}，SHA-256 {digest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n 条规则</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) block</source>
            <translation>
                <numerusform>%n 项阻断</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s) passed</source>
            <translation>
                <numerusform>规则 %n 项通过</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n 个批次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n scanned page(s) wait to be filed</source>
            <translation>
                <numerusform>%n 页扫描件待归档</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>已选 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shown</source>
            <translation>
                <numerusform>显示 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be compared with the original</source>
            <translation>
                <numerusform>%n 条待与原文核对</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n urgent</source>
            <translation>
                <numerusform>紧急 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) of the client are kept beside ours.</source>
            <translation>
                <numerusform>委托方的 %n 个值已并列保存。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n 访</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait in the tray</source>
            <translation>
                <numerusform>%n 笔进入待认领</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with papers that end soon</source>
            <translation>
                <numerusform>%n 人证件将到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a mandate in force</source>
            <translation>
                <numerusform>%n 家没有有效委托</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without an account</source>
            <translation>
                <numerusform>%n 家未登记收款账户</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n 年</numerusform>
            </translation>
        </message>
        <message>
            <source>(no header)</source>
            <translation>（无表头）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>--accept takes new, changed and missing, with commas between.</source>
            <translation>--accept 可取 new、changed、missing，以逗号分隔。</translation>
        </message>
        <message>
            <source>--client NAME says whose list it is.</source>
            <translation>用 --client 名称 指明是谁的清单。</translation>
        </message>
        <message>
            <source>360 days</source>
            <translation>360 天</translation>
        </message>
        <message>
            <source>365 days</source>
            <translation>365 天</translation>
        </message>
        <message>
            <source>@{name} is no known condition</source>
            <translation>@{name} 不是已知的条件</translation>
        </message>
        <message>
            <source>A case changes its state by a step, not by an edit.</source>
            <translation>案件状态须经状态操作变更，不能直接修改。</translation>
        </message>
        <message>
            <source>A case has one debtor. Choose another relation.</source>
            <translation>一案只有一名债务人，请选其他关系。</translation>
        </message>
        <message>
            <source>A checked address is good for</source>
            <translation>地址核实有效期</translation>
        </message>
        <message>
            <source>A claimed payment of this amount, {day}, is confirmed by it.</source>
            <translation>可核实 {day} 声称的同额还款。</translation>
        </message>
        <message>
            <source>A clerk or supervisor confirms and reverses</source>
            <translation>到账确认和冲正由内勤或主管办理</translation>
        </message>
        <message>
            <source>A clerk or supervisor records payments</source>
            <translation>记还款由内勤或主管办理</translation>
        </message>
        <message>
            <source>A client is asked again about a waiver after</source>
            <translation>减免申请未获答复，再次询问委托方的间隔</translation>
        </message>
        <message>
            <source>A client needs its full name.</source>
            <translation>请填写委托方全称。</translation>
        </message>
        <message>
            <source>A commission lies between 0 and 100 per cent.</source>
            <translation>佣金比率应在 0 到 100% 之间。</translation>
        </message>
        <message>
            <source>A contact cannot last less than no time.</source>
            <translation>时长不能为负。</translation>
        </message>
        <message>
            <source>A copy of which only some pages are filed stands here with those that it lacks.</source>
            <translation>仅部分页面已归档的一份列于此处，并标明所缺页面。</translation>
        </message>
        <message>
            <source>A correction needs a reason.</source>
            <translation>更正须写明原因。</translation>
        </message>
        <message>
            <source>A debtor on a plan is reminded once, ahead of the due day by</source>
            <translation>分期还款到期提醒（提前，一次）</translation>
        </message>
        <message>
            <source>A demand letter gives time to pay of</source>
            <translation>催收函给予的还款期限</translation>
        </message>
        <message>
            <source>A dispute is open. The client checks it before anything goes to legal.</source>
            <translation>争议未决。须由委托方核查后方可转法务。</translation>
        </message>
        <message>
            <source>A disputed debt is checked and answered within</source>
            <translation>债务争议答复期限</translation>
        </message>
        <message>
            <source>A field needs a name.</source>
            <translation>字段要有名称。</translation>
        </message>
        <message>
            <source>A field of your own stands in every file.</source>
            <translation>自定义字段会出现在每份卷宗里。</translation>
        </message>
        <message>
            <source>A field's name has at most {most} letters.</source>
            <translation>字段名称最多 {most} 个字。</translation>
        </message>
        <message>
            <source>A flag that blocks calls, messages and visits; letters stay possible.</source>
            <translation>加停联标记：电话、短信、外访均阻断，书面信函仍可。</translation>
        </message>
        <message>
            <source>A household has between 1 and {most} people.</source>
            <translation>家庭人口应在 1 到 {most} 人之间。</translation>
        </message>
        <message>
            <source>A last amount agreed apart needs at least two instalments; change their number.</source>
            <translation>单独约定末期金额至少需要两期，请修改期数。</translation>
        </message>
        <message>
            <source>A lawyer decides what comes next; visits warn.</source>
            <translation>由法务决定下一步；外访会提示。</translation>
        </message>
        <message>
            <source>A lending rate of {percent} % is impossible; write it like 3.10.</source>
            <translation>贷款市场报价利率不可能为 {percent} %；请写成 3.10 这样。</translation>
        </message>
        <message>
            <source>A letter about which case?</source>
            <translation>关于哪个案件的信函？</translation>
        </message>
        <message>
            <source>A mandate needs its number and both days, else leave all three empty.</source>
            <translation>委托须有合同编号和起止日期；没有就三项都留空。</translation>
        </message>
        <message>
            <source>A new kind of list: kept as {name} with this import.</source>
            <translation>新的清单样式：随本次导入保存为“{name}”。</translation>
        </message>
        <message>
            <source>A new sheet is made and the old one is void. Print it now, or save it.</source>
            <translation>新恢复表已制作，旧表作废。请立即打印或保存。</translation>
        </message>
        <message>
            <source>A number without a name was left out.</source>
            <translation>有号码无姓名，未导入。</translation>
        </message>
        <message>
            <source>A payment of this amount is recorded for {day}.</source>
            <translation>{day} 已记有同额还款。</translation>
        </message>
        <message>
            <source>A payment of {amount} yuan waits for the bank. Confirm or reject it first.</source>
            <translation>有一笔 {amount} 元款项待银行确认，请先确认或驳回。</translation>
        </message>
        <message>
            <source>A person needs a badge number.</source>
            <translation>人员须有工号。</translation>
        </message>
        <message>
            <source>A person needs a name.</source>
            <translation>请填姓名。</translation>
        </message>
        <message>
            <source>A phone needs a number.</source>
            <translation>请填电话号码。</translation>
        </message>
        <message>
            <source>A plan on days of its own needs at least one day; enter it.</source>
            <translation>自定日期的计划至少需要一个日期，请填写。</translation>
        </message>
        <message>
            <source>A practice office has between 1 and {most} cases, not {cases}.</source>
            <translation>练习机构的案件数须在 1 到 {most} 之间，不能是 {cases}。</translation>
        </message>
        <message>
            <source>A promise cannot fall due before it was made.</source>
            <translation>承诺日期不能早于作出承诺之日。</translation>
        </message>
        <message>
            <source>A promise needs an amount and a day.</source>
            <translation>承诺须有金额和日期。</translation>
        </message>
        <message>
            <source>A promise needs both an amount and a day.</source>
            <translation>承诺须同时填写金额和日期。</translation>
        </message>
        <message>
            <source>A reason has at least {number} characters.</source>
            <translation>理由至少 {number} 个字符。</translation>
        </message>
        <message>
            <source>A record has no identity number: make sure by other papers that it is one human.</source>
            <translation>有一条档案没有证件号，请以其他材料核实是同一人。</translation>
        </message>
        <message>
            <source>A record was changed meanwhile. Look at the preview again.</source>
            <translation>档案刚被改动，请重新查看预览。</translation>
        </message>
        <message>
            <source>A reversal cannot be reversed. Record the payment again.</source>
            <translation>冲正分录不能再冲正，请重新记一笔还款。</translation>
        </message>
        <message>
            <source>A rule forbids this contact; it cannot be released.</source>
            <translation>规则不允许此次联系，且不可放行。</translation>
        </message>
        <message>
            <source>A run takes {most} papers at most; print the others in a second one.</source>
            <translation>一个批次最多 {most} 份文书；其余的请另开一批。</translation>
        </message>
        <message>
            <source>A second entry takes it back; both stay in the ledger, and the debt rises again.</source>
            <translation>另记一笔相反分录冲回，两笔都留在账上，欠款相应恢复。</translation>
        </message>
        <message>
            <source>A second payment</source>
            <translation>另一笔还款</translation>
        </message>
        <message>
            <source>A second person may override it.</source>
            <translation>可由第二人放行。</translation>
        </message>
        <message>
            <source>A service number is nobody's phone; it was left out.</source>
            <translation>服务号码不是个人电话，未导入。</translation>
        </message>
        <message>
            <source>A share lies between 0 and 100 per cent, not at {share}.</source>
            <translation>比例应在 0 到 100% 之间，不能是 {share}。</translation>
        </message>
        <message>
            <source>A sheet holds {most} cases at most. Narrow the list by a filter.</source>
            <translation>一张表最多容纳 {most} 件，请先筛选。</translation>
        </message>
        <message>
            <source>A signed copy whose pages are all filed stands here until a second person checked it.</source>
            <translation>已签署且各页均已归档的一份在此等候，直至另一人复核。</translation>
        </message>
        <message>
            <source>A statement ends today at the latest.</source>
            <translation>结算单的截止日最晚为今天。</translation>
        </message>
        <message>
            <source>A supervisor approves it</source>
            <translation>须由主管审批</translation>
        </message>
        <message>
            <source>A supervisor confirms the basis</source>
            <translation>由主管确认依据</translation>
        </message>
        <message>
            <source>A supervisor gives more time</source>
            <translation>由主管给予宽展</translation>
        </message>
        <message>
            <source>A supervisor makes a signed agreement void</source>
            <translation>已签协议由主管作废</translation>
        </message>
        <message>
            <source>A supervisor sends it back</source>
            <translation>须由主管退回</translation>
        </message>
        <message>
            <source>A tag marks cases across all lists.</source>
            <translation>标签可在所有列表里标记案件。</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>标签要有名称。</translation>
        </message>
        <message>
            <source>A tag's name has at most {most} letters.</source>
            <translation>标签名称最多 {most} 个字。</translation>
        </message>
        <message>
            <source>A total or a note, not a case; this row was set aside.</source>
            <translation>是合计或说明，不是案件，该行已跳过。</translation>
        </message>
        <message>
            <source>A total or a note, not a payment; this row was set aside.</source>
            <translation>合计或说明行，不是款项，已略过。</translation>
        </message>
        <message>
            <source>A view needs a name.</source>
            <translation>视图要有名称。</translation>
        </message>
        <message>
            <source>A view's name has at most {most} letters.</source>
            <translation>视图名称最多 {most} 个字。</translation>
        </message>
        <message>
            <source>A visit is announced ahead by</source>
            <translation>上门提前告知</translation>
        </message>
        <message>
            <source>A visit is written down within</source>
            <translation>外访记录提交时限</translation>
        </message>
        <message>
            <source>A visit lasts between 1 and {most} minutes.</source>
            <translation>外访时长应在 1 至 {most} 分钟之间。</translation>
        </message>
        <message>
            <source>A wish for another plan is answered within (workdays)</source>
            <translation>变更计划申请答复期限（工作日）</translation>
        </message>
        <message>
            <source>A workbook holds no more than {most} rows. Choose fewer.</source>
            <translation>一个工作簿最多容纳 {most} 行，请减少行数。</translation>
        </message>
        <message>
            <source>About</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>About the record</source>
            <translation>对应记录</translation>
        </message>
        <message>
            <source>Absence removed</source>
            <translation>删除请假</translation>
        </message>
        <message>
            <source>Absence written down</source>
            <translation>登记请假</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>收款账户</translation>
        </message>
        <message>
            <source>Accounted for at</source>
            <translation>注明去向时间</translation>
        </message>
        <message>
            <source>Accounts for debiting</source>
            <translation>扣款账号</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>动作</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Address added</source>
            <translation>新增地址</translation>
        </message>
        <message>
            <source>Address changed</source>
            <translation>地址修改</translation>
        </message>
        <message>
            <source>Address is right</source>
            <translation>地址属实</translation>
        </message>
        <message>
            <source>Address saved.</source>
            <translation>地址已存。</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>After this day the gate blocks every visit for the client.</source>
            <translation>过了这天，闸门会阻断该委托方的所有外访。</translation>
        </message>
        <message>
            <source>Age from which care is asked for</source>
            <translation>需照顾年龄</translation>
        </message>
        <message>
            <source>Age from which somebody is of age</source>
            <translation>成年年龄</translation>
        </message>
        <message>
            <source>Agreed talk</source>
            <translation>约定面谈</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Agreement approved</source>
            <translation>批准协议</translation>
        </message>
        <message>
            <source>Agreement broken</source>
            <translation>协议违约</translation>
        </message>
        <message>
            <source>Agreement drafted</source>
            <translation>起草协议</translation>
        </message>
        <message>
            <source>Agreement printed</source>
            <translation>打印协议</translation>
        </message>
        <message>
            <source>Agreement revised</source>
            <translation>修改协议</translation>
        </message>
        <message>
            <source>Agreement sent back</source>
            <translation>退回协议</translation>
        </message>
        <message>
            <source>Agreement signed</source>
            <translation>签署协议</translation>
        </message>
        <message>
            <source>Agreement submitted</source>
            <translation>提交审批</translation>
        </message>
        <message>
            <source>Agreement voided</source>
            <translation>作废协议</translation>
        </message>
        <message>
            <source>Agreement waits for approval</source>
            <translation>协议待审批</translation>
        </message>
        <message>
            <source>Agreement {number} is blocked by {rules}. Change its terms or what the rule names.</source>
            <translation>协议 {number} 被规则 {rules} 阻断。请修改条款，或处理规则所指的事项。</translation>
        </message>
        <message numerus="yes">
            <source>Agreement {number} over ¥{total}: %n page(s) in {file}</source>
            <translation>
                <numerusform>协议 {number}，金额 ¥{total}：共 %n 页，见 {file}</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement {number}: {state}</source>
            <translation>协议 {number}：{state}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>The columns that are shown, in their order</source>
            <translation>当前显示的列，按现有顺序</translation>
        </message>
        <message>
            <source>All columns</source>
            <translation>全部列</translation>
        </message>
        <message>
            <source>Phone numbers in full (the log keeps this)</source>
            <translation>电话明文（会记入日志）</translation>
        </message>
        <message>
            <source>What the workbook is for</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Reason, columns, number of cases and the fingerprint of the file are kept in the log.</source>
            <translation>用途、列、件数和文件指纹都会记入日志。</translation>
        </message>
        <message>
            <source>Write the workbook…</source>
            <translation>写出工作簿…</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>All kept</source>
            <translation>全部履约</translation>
        </message>
        <message>
            <source>All the time</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Amount (yuan)</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <source>An account needs holder, bank and number, else leave all three empty.</source>
            <translation>账户须有户名、开户行和账号；没有就三项都留空。</translation>
        </message>
        <message>
            <source>An account number has digits only; compare it with the contract.</source>
            <translation>账号只有数字，请与合同核对。</translation>
        </message>
        <message>
            <source>An address needs a text.</source>
            <translation>请填地址。</translation>
        </message>
        <message>
            <source>An agreement begins with a draft for a case.</source>
            <translation>先为一个案件拟一份草稿。</translation>
        </message>
        <message>
            <source>An entry was removed.</source>
            <translation>有一条被删除。</translation>
        </message>
        <message>
            <source>An override needs a written consent on file.</source>
            <translation>放行须有书面同意存档。</translation>
        </message>
        <message>
            <source>Another address</source>
            <translation>换一个地址</translation>
        </message>
        <message>
            <source>Another crew</source>
            <translation>换一组人</translation>
        </message>
        <message>
            <source>Any computer</source>
            <translation>任何电脑可用</translation>
        </message>
        <message>
            <source>Approval no.</source>
            <translation>批准文号</translation>
        </message>
        <message>
            <source>Approval number</source>
            <translation>减免批准文号</translation>
        </message>
        <message>
            <source>Releases and approvals</source>
            <translation>放行与审批</translation>
        </message>
        <message>
            <source>What waits</source>
            <translation>待办类别</translation>
        </message>
        <message>
            <source>Which of them</source>
            <translation>显示哪些</translation>
        </message>
        <message>
            <source>Opinion; the applicant reads it</source>
            <translation>审批意见（申请人可见）</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不同意</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>批准</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Approved until</source>
            <translation>批准有效至</translation>
        </message>
        <message>
            <source>Approved.</source>
            <translation>已批准。</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>As last time</source>
            <translation>沿用上次</translation>
        </message>
        <message>
            <source>Ledger of the case</source>
            <translation>案件分户账</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>截至</translation>
        </message>
        <message>
            <source>As it was shown that day</source>
            <translation>当日所示余额</translation>
        </message>
        <message>
            <source>As it is known now</source>
            <translation>现知当日余额</translation>
        </message>
        <message>
            <source>Statement…</source>
            <translation>对账单…</translation>
        </message>
        <message>
            <source>As the file says</source>
            <translation>按文件内容</translation>
        </message>
        <message>
            <source>Ask a second person</source>
            <translation>请主管放行</translation>
        </message>
        <message>
            <source>Ask why nothing is paid</source>
            <translation>了解原因</translation>
        </message>
        <message>
            <source>Asked not to be contacted again</source>
            <translation>本人要求不再联系</translation>
        </message>
        <message>
            <source>Asked to be left alone</source>
            <translation>要求停止联系</translation>
        </message>
        <message>
            <source>Asked to stop</source>
            <translation>要求停止联系</translation>
        </message>
        <message>
            <source>Asking the gate…</source>
            <translation>正在预检…</translation>
        </message>
        <message>
            <source>Asks for the passphrase</source>
            <translation>须输机构口令</translation>
        </message>
        <message>
            <source>Asset manager</source>
            <translation>资产管理公司</translation>
        </message>
        <message numerus="yes">
            <source>Assignment of %n case(s)</source>
            <translation>
                <numerusform>%n 件分派</numerusform>
            </translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Audit log broken at entry {number}</source>
            <translation>审计链在第 {number} 条断裂</translation>
        </message>
        <message numerus="yes">
            <source>Audit log whole, %n entries</source>
            <translation>
                <numerusform>审计链完整，%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>Authorised until</source>
            <translation>授权有效至</translation>
        </message>
        <message>
            <source>Auto finance company</source>
            <translation>汽车金融公司</translation>
        </message>
        <message>
            <source>Automatic debit</source>
            <translation>自动扣款</translation>
        </message>
        <message>
            <source>Await payment</source>
            <translation>待还款</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>返回修改</translation>
        </message>
        <message>
            <source>Back to the tray</source>
            <translation>退回托盘</translation>
        </message>
        <message>
            <source>Back to the tray…</source>
            <translation>退回托盘…</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>余额</translation>
        </message>
        <message>
            <source>Balance (yuan)</source>
            <translation>余额（元）</translation>
        </message>
        <message>
            <source>Balance at least</source>
            <translation>欠款不少于</translation>
        </message>
        <message>
            <source>Balance at most</source>
            <translation>欠款不多于</translation>
        </message>
        <message>
            <source>Balance ¥</source>
            <translation>欠款（元）</translation>
        </message>
        <message>
            <source>Balance ≤ {amount}</source>
            <translation>欠款 ≤ {amount}</translation>
        </message>
        <message>
            <source>Balance ≥ {amount}</source>
            <translation>欠款 ≥ {amount}</translation>
        </message>
        <message>
            <source>Balance, next step and limits</source>
            <translation>欠款、下一步与次数</translation>
        </message>
        <message>
            <source>Bank of the account</source>
            <translation>开户行</translation>
        </message>
        <message>
            <source>Bank transfer</source>
            <translation>银行转账</translation>
        </message>
        <message>
            <source>Barred from visits</source>
            <translation>不得外访</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>阻断</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>阻断</translation>
        </message>
        <message>
            <source>Blocked or clash {number}</source>
            <translation>阻断、冲突 {number}</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Booked only once it is confirmed; {amount} waits.</source>
            <translation>到账确认后才入账，{amount} 待查。</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <source>Both changed it</source>
            <translation>双方都改过</translation>
        </message>
        <message>
            <source>Broken promises</source>
            <translation>多次跳票</translation>
        </message>
        <message>
            <source>Bucket by days past due, M1 for 1 to 30</source>
            <translation>按逾期天数分档，M1 为 1 至 30 天</translation>
        </message>
        <message>
            <source>Build the search index anew: casedesk doctor --mend-search</source>
            <translation>请重建搜索索引：casedesk doctor --mend-search</translation>
        </message>
        <message>
            <source>Building the practice office</source>
            <translation>正在建立练习机构</translation>
        </message>
        <message>
            <source>By its values</source>
            <translation>按内容判断</translation>
        </message>
        <message>
            <source>By the ID number this person is {age}: no visit, no negotiation, no signing.</source>
            <translation>按身份证号，此人 {age} 岁：不得外访、协商、签字。</translation>
        </message>
        <message>
            <source>By the ID number this person is {age}; compare it.</source>
            <translation>按身份证号，此人 {age} 岁，请核对。</translation>
        </message>
        <message numerus="yes">
            <source>By the overdue date it is %n day(s) on {day}.</source>
            <translation>
                <numerusform>按逾期日期推算，{day} 应为 %n 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>By the result</source>
            <translation>按结果定</translation>
        </message>
        <message>
            <source>By which day?</source>
            <translation>哪天之前？</translation>
        </message>
        <message>
            <source>CASEDESK_PASSPHRASE opens the office, CASEDESK_PASSWORD signs the operator in. Exit codes: 0 done, 2 usage, 3 refused by a rule, a right or a state, 4 bad input, 5 cannot open or sign in, 1 anything else.</source>
            <translation>CASEDESK_PASSPHRASE 打开机构，CASEDESK_PASSWORD 用于登录。退出码：0 完成，2 用法有误，3 因规则、权限或状态被拒，4 输入有误，5 无法打开或登录，1 其他。</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>日历</translation>
        </message>
        <message>
            <source>Rest days and working weekends decide when visits may be planned and when an instalment is due. The office may set single days by hand.</source>
            <translation>休息日与调休上班日决定何时可以排外访、分期何时到期。本所可以逐日设定。</translation>
        </message>
        <message>
            <source>Special days or the whole year</source>
            <translation>特殊日或全年</translation>
        </message>
        <message>
            <source>Take the day back</source>
            <translation>撤回该日设定</translation>
        </message>
        <message>
            <source>Take in a year…</source>
            <translation>导入年度日历…</translation>
        </message>
        <message>
            <source>Set a day…</source>
            <translation>设定日期…</translation>
        </message>
        <message>
            <source>Days of the year</source>
            <translation>全年日期</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>致电</translation>
        </message>
        <message>
            <source>Who to call</source>
            <translation>联系顺序</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>复制号码</translation>
        </message>
        <message>
            <source>Asks for help</source>
            <translation>求助</translation>
        </message>
        <message>
            <source>Told them</source>
            <translation>已通知</translation>
        </message>
        <message>
            <source>Heard, safe</source>
            <translation>已联系，平安</translation>
        </message>
        <message>
            <source>Called off</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Has the client’s account seen the money?</source>
            <translation>委托方账户是否已到账？</translation>
        </message>
        <message>
            <source>Picture of the voucher…</source>
            <translation>凭证图片…</translation>
        </message>
        <message>
            <source>What it would settle</source>
            <translation>将冲抵</translation>
        </message>
        <message>
            <source>Case / number</source>
            <translation>案号 / 编号</translation>
        </message>
        <message>
            <source>Case changed</source>
            <translation>案件修改</translation>
        </message>
        <message>
            <source>Case held</source>
            <translation>停催</translation>
        </message>
        <message>
            <source>Case resumed</source>
            <translation>恢复催收</translation>
        </message>
        <message>
            <source>Case {case_no} already carries this flag.</source>
            <translation>案件 {case_no} 已有此标记。</translation>
        </message>
        <message>
            <source>Case {case_no} has no such person.</source>
            <translation>案件 {case_no} 没有此人。</translation>
        </message>
        <message>
            <source>Case {case_no} has no such value.</source>
            <translation>案件 {case_no} 没有这一项。</translation>
        </message>
        <message>
            <source>Case, home-visit and agreement desk of a small collection office.</source>
            <translation>小型催收机构的案件、外访与还款协议工作台。</translation>
        </message>
        <message>
            <source>CaseDesk needs Python 3.11, 3.12 or 3.13.</source>
            <translation>CaseDesk 需要 Python 3.11、3.12 或 3.13。</translation>
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
            <translation>核实地址</translation>
        </message>
        <message>
            <source>Checked {moment}. Newest seal {seal}.</source>
            <translation>{moment} 校验。最新链码 {seal}。</translation>
        </message>
        <message>
            <source>Checking rows</source>
            <translation>正在逐行检查</translation>
        </message>
        <message>
            <source>Checking seals</source>
            <translation>正在核对链码</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>校验审计链</translation>
        </message>
        <message>
            <source>Checking the audit log…</source>
            <translation>正在校验审计链…</translation>
        </message>
        <message>
            <source>Choose an entry</source>
            <translation>请选择一条</translation>
        </message>
        <message>
            <source>Client added</source>
            <translation>添加委托方</translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation>改委托方</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>Comparing with the office</source>
            <translation>正在与本所数据比对</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>联系人</translation>
        </message>
        <message>
            <source>Contact attempt</source>
            <translation>联系记录</translation>
        </message>
        <message>
            <source>Contact changed</source>
            <translation>改联系人</translation>
        </message>
        <message>
            <source>Contact here was stopped; that holds for ever.</source>
            <translation>此处已停止联系，永久有效。</translation>
        </message>
        <message>
            <source>Contact logged</source>
            <translation>记联系</translation>
        </message>
        <message>
            <source>Create one: casedesk init --office NAME</source>
            <translation>可创建：casedesk init --office 名称</translation>
        </message>
        <message>
            <source>Crew</source>
            <translation>外访组</translation>
        </message>
        <message>
            <source>Crews of {least} to {most}</source>
            <translation>外访组 {least} 至 {most} 人</translation>
        </message>
        <message>
            <source>DPD</source>
            <translation>逾期天数</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Deliver papers</source>
            <translation>送达文书</translation>
        </message>
        <message>
            <source>Demolished</source>
            <translation>已拆迁</translation>
        </message>
        <message>
            <source>Desk</source>
            <translation>工作站</translation>
        </message>
        <message>
            <source>Desk locked</source>
            <translation>锁定工作站</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>磁盘</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县</translation>
        </message>
        <message>
            <source>Does not match</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>Visit record</source>
            <translation>外访记录</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>File the record</source>
            <translation>提交记录</translation>
        </message>
        <message>
            <source>Arrived at</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Visits of this way</source>
            <translation>本次行程的外访</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>Departs at</source>
            <translation>出发时间</translation>
        </message>
        <message>
            <source>Expected back</source>
            <translation>预计回所</translation>
        </message>
        <message>
            <source>Check in every (minutes)</source>
            <translation>报平安间隔（分钟）</translation>
        </message>
        <message>
            <source>Vehicle</source>
            <translation>车辆</translation>
        </message>
        <message>
            <source>Recorder no.</source>
            <translation>记录仪编号</translation>
        </message>
        <message>
            <source>Safety contact (name and phone)</source>
            <translation>安全联系人（姓名和电话）</translation>
        </message>
        <message>
            <source>Who was met</source>
            <translation>见到何人</translation>
        </message>
        <message>
            <source>Is the address right?</source>
            <translation>地址是否有效</translation>
        </message>
        <message>
            <source>1 Time and place</source>
            <translation>1 时间地点</translation>
        </message>
        <message>
            <source>Who came</source>
            <translation>实际到场</translation>
        </message>
        <message>
            <source>2 Who was met</source>
            <translation>2 会见对象</translation>
        </message>
        <message>
            <source>Attitude</source>
            <translation>态度</translation>
        </message>
        <message>
            <source>The crew went in</source>
            <translation>外访人员进入室内</translation>
        </message>
        <message>
            <source>3 The talk</source>
            <translation>3 谈话</translation>
        </message>
        <message>
            <source>Somebody else was told of the debt</source>
            <translation>向他人透露了欠款</translation>
        </message>
        <message>
            <source>What was said and seen</source>
            <translation>谈话与所见</translation>
        </message>
        <message>
            <source>Papers handed over</source>
            <translation>交付文书</translation>
        </message>
        <message>
            <source>Agreement no.</source>
            <translation>协议编号</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Encrypted office</source>
            <translation>资料已加密</translation>
        </message>
        <message>
            <source>Encrypted office; keyring ready</source>
            <translation>资料已加密，密钥环可用</translation>
        </message>
        <message>
            <source>Encrypted; nothing is readable yet</source>
            <translation>已加密，打开之前读不到任何内容</translation>
        </message>
        <message>
            <source>Entries from this number on were cut off.</source>
            <translation>从这一条起的记录被截去。</translation>
        </message>
        <message>
            <source>Entries were put into another order.</source>
            <translation>记录的顺序被改动。</translation>
        </message>
        <message>
            <source>Entries: {entries}</source>
            <translation>共 {entries} 条</translation>
        </message>
        <message>
            <source>Entry before: {number}</source>
            <translation>上一条 {number}</translation>
        </message>
        <message>
            <source>Everything is kept in {folder}</source>
            <translation>全部资料存放在 {folder}</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过</translation>
        </message>
        <message>
            <source>Export the log</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>Export the log…</source>
            <translation>导出日志…</translation>
        </message>
        <message>
            <source>Exporting the audit log</source>
            <translation>正在导出审计日志</translation>
        </message>
        <message>
            <source>First visit</source>
            <translation>首访</translation>
        </message>
        <message>
            <source>Five short steps; it can be used right after.</source>
            <translation>五个短步骤，完成即可使用。</translation>
        </message>
        <message>
            <source>Flag</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>What is known</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Raise the flag</source>
            <translation>加标记</translation>
        </message>
        <message>
            <source>Flag cleared</source>
            <translation>解除标记</translation>
        </message>
        <message>
            <source>Flag raised</source>
            <translation>加标记</translation>
        </message>
        <message>
            <source>Folder {name}</source>
            <translation>文件夹 {name}</translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Free some space: at least {megabytes} MB.</source>
            <translation>请腾出空间，至少 {megabytes} MB。</translation>
        </message>
        <message>
            <source>From now on open it through {keyring}</source>
            <translation>以后由 {keyring} 代存密钥，自动打开</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>闸门</translation>
        </message>
        <message>
            <source>Gate passed</source>
            <translation>闸门通过</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <source>Handled by</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Hidden control characters were left out of this cell.</source>
            <translation>已去掉该单元格里的隐藏控制字符。</translation>
        </message>
        <message>
            <source>If passphrase and recovery sheet are both lost, nobody can open the records, not even the makers of CaseDesk. The sheet is printed in the next step.</source>
            <translation>口令和恢复表同时丢失，就没有人能再打开资料库，开发者也不能。下一步会打印恢复表。</translation>
        </message>
        <message>
            <source>In hospital</source>
            <translation>住院</translation>
        </message>
        <message>
            <source>In prison</source>
            <translation>服刑</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n audit entries, each as it was written.</source>
            <translation>
                <numerusform>完整：%n 条审计记录均与写入时一致。</numerusform>
            </translation>
        </message>
        <message>
            <source>Invented clients, cases, visits and agreements to try everything on. Nothing in it is real.</source>
            <translation>委托方、案件、外访、协议全是虚构的，可随意试用。</translation>
        </message>
        <message>
            <source>It is made with the first office.</source>
            <translation>创建首个机构时会自动建立。</translation>
        </message>
        <message>
            <source>Its changes and seals appear here.</source>
            <translation>这里显示它的变更和链码。</translation>
        </message>
        <message>
            <source>KWallet</source>
            <translation>KWallet 钱包</translation>
        </message>
        <message>
            <source>Key in the keyring</source>
            <translation>密钥环代存密钥</translation>
        </message>
        <message>
            <source>Keyring</source>
            <translation>密钥环</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>最近一次联系</translation>
        </message>
        <message>
            <source>Last sign-in {moment}</source>
            <translation>上次登录 {moment}</translation>
        </message>
        <message>
            <source>Lent only after it fell due; compare both dates.</source>
            <translation>放款日期晚于逾期日期，请核对。</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Limitation near</source>
            <translation>时效将届</translation>
        </message>
        <message>
            <source>List imported</source>
            <translation>导入委案清单</translation>
        </message>
        <message>
            <source>Log contact</source>
            <translation>记联系</translation>
        </message>
        <message>
            <source>Log exported</source>
            <translation>导出日志</translation>
        </message>
        <message>
            <source>Log verified</source>
            <translation>全链校验</translation>
        </message>
        <message>
            <source>Longer than {most} characters. Correct it.</source>
            <translation>超过 {most} 字，请更正。</translation>
        </message>
        <message>
            <source>Longer than {most} characters; the rest was cut off.</source>
            <translation>超过 {most} 字，多余部分已截去。</translation>
        </message>
        <message>
            <source>Look at data only where the work needs it. Every look, print and export is logged, for your protection as well.</source>
            <translation>只因工作需要查看资料。每次查看、打印、导出都会留下记录，也保护你自己。</translation>
        </message>
        <message>
            <source>Lost contact</source>
            <translation>失联</translation>
        </message>
        <message>
            <source>Main action of the line</source>
            <translation>本行主要操作</translation>
        </message>
        <message>
            <source>Mainland China: statutory days off and working weekends</source>
            <translation>中国大陆：法定节假日与调休</translation>
        </message>
        <message>
            <source>Make a new sheet every year and when the keeper changes; the old one is void from then on.</source>
            <translation>每年或换保管人时请重新制作；旧表随即作废，作废后不能再用。</translation>
        </message>
        <message>
            <source>Met a colleague or friend</source>
            <translation>见到同事或朋友</translation>
        </message>
        <message>
            <source>Met family</source>
            <translation>见到家人</translation>
        </message>
        <message>
            <source>Met the debtor</source>
            <translation>见到本人</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的在办</translation>
        </message>
        <message>
            <source>Starts at</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Who goes</source>
            <translation>外访人员</translation>
        </message>
        <message>
            <source>What for, what to do</source>
            <translation>目标与要求</translation>
        </message>
        <message>
            <source>Agreed with the debtor (needed in quiet hours)</source>
            <translation>本人约定（静默时段必填）</translation>
        </message>
        <message>
            <source>Who agreed</source>
            <translation>同意人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>同意日期</translation>
        </message>
        <message>
            <source>Proof (recording, message)</source>
            <translation>凭据（录音、短信）</translation>
        </message>
        <message>
            <source>See the gate</source>
            <translation>看闸门</translation>
        </message>
        <message>
            <source>Put on the calendar</source>
            <translation>排入</translation>
        </message>
        <message>
            <source>More than two decimals; {amount} was taken.</source>
            <translation>小数超过两位，按 {amount} 计。</translation>
        </message>
        <message>
            <source>Moved away</source>
            <translation>已搬离</translation>
        </message>
        <message>
            <source>NOT intact: entry {number}: {problem}.</source>
            <translation>不完整：第 {number} 条{problem}。</translation>
        </message>
        <message>
            <source>Newest seal: {seal}</source>
            <translation>最新封签：{seal}</translation>
        </message>
        <message>
            <source>Persons, addresses, phones and situation</source>
            <translation>人员、地址、电话与情况</translation>
        </message>
        <message>
            <source>Find in the history</source>
            <translation>在时间线中查找</translation>
        </message>
        <message>
            <source>Find in the history (Ctrl+F)</source>
            <translation>在时间线中查找（Ctrl+F）</translation>
        </message>
        <message>
            <source>History</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Balance by part</source>
            <translation>欠款构成</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Limitation period</source>
            <translation>诉讼时效</translation>
        </message>
        <message>
            <source>Times reached</source>
            <translation>对本人的次数</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>记联系</translation>
        </message>
        <message>
            <source>Paid…</source>
            <translation>记还款</translation>
        </message>
        <message>
            <source>Visit…</source>
            <translation>排外访</translation>
        </message>
        <message>
            <source>Draft…</source>
            <translation>拟协议</translation>
        </message>
        <message>
            <source>Hold…</source>
            <translation>停催…</translation>
        </message>
        <message>
            <source>State…</source>
            <translation>状态…</translation>
        </message>
        <message>
            <source>Next step due</source>
            <translation>下一步已到期</translation>
        </message>
        <message>
            <source>Next step note</source>
            <translation>下一步说明</translation>
        </message>
        <message>
            <source>Next steps due</source>
            <translation>下一步到期</translation>
        </message>
        <message>
            <source>No address for a visit is on file. Add one to the case first.</source>
            <translation>没有可以外访的地址，请先在案件里登记。</translation>
        </message>
        <message>
            <source>No amount is given.</source>
            <translation>没有金额。</translation>
        </message>
        <message>
            <source>No column holds an address; nobody can be visited.</source>
            <translation>没有任何一列是地址，无法外访。</translation>
        </message>
        <message>
            <source>No column is chosen for: {fields}.</source>
            <translation>还没有指定列：{fields}。</translation>
        </message>
        <message>
            <source>No column tells how long the debts are overdue.</source>
            <translation>没有任何一列说明逾期多久。</translation>
        </message>
        <message>
            <source>No column tells when the cases are recalled.</source>
            <translation>没有任何一列说明退案日。</translation>
        </message>
        <message>
            <source>No entry fits</source>
            <translation>没有符合的记录</translation>
        </message>
        <message>
            <source>No recovery sheet was made: without the passphrase nobody can open this office again.</source>
            <translation>未生成恢复表：忘记口令将无人能再打开此机构。</translation>
        </message>
        <message>
            <source>No row of headers was found in the first {rows} rows of {sheet}. Put the column names above the cases and choose the file again.</source>
            <translation>在 {sheet} 的前 {rows} 行里没有找到表头。请把列名放在案件上方，再选择文件。</translation>
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
            <translation>无此地址</translation>
        </message>
        <message>
            <source>No usable address</source>
            <translation>没有可用地址</translation>
        </message>
        <message>
            <source>No visit, call or letter from {start} to {end}</source>
            <translation>{start} 至 {end} 不外访、不来电、不发信</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Nobody called {name} works in this office.</source>
            <translation>本机构没有名为“{name}”的人员。</translation>
        </message>
        <message>
            <source>Nobody there</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>Nothing is owed on this case.</source>
            <translation>该案件欠款为零。</translation>
        </message>
        <message>
            <source>Nothing printed yet</source>
            <translation>尚未打印</translation>
        </message>
        <message>
            <source>Nothing waits today</source>
            <translation>今天没有待办</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Number of a case, visit or agreement:</source>
            <translation>案件、外访或协议的编号：</translation>
        </message>
        <message>
            <source>Number searched</source>
            <translation>按号码查询</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Papers, lists and desks take the new values when CaseDesk starts next; every desk is affected.</source>
            <translation>文书、列表和各工作站在下次启动时采用新内容；影响所有工作站。</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>Desks lock themselves after</source>
            <translation>无操作自动锁定</translation>
        </message>
        <message>
            <source>Mask document numbers and phones on agreements</source>
            <translation>协议上遮盖证件号码和手机号码</translation>
        </message>
        <message>
            <source>Whoever signs then writes the document number by hand, the debtor the phone too. Without the tick agreements print both in full, so that a court knows who signed; every other paper masks them.</source>
            <translation>勾选后，证件号码由签署人手写，债务人还须手写手机号码。不勾选则协议完整打印，以便法院确认签署人；其他文书一律遮盖。</translation>
        </message>
        <message>
            <source>Settled when the office was founded</source>
            <translation>建立机构时已定</translation>
        </message>
        <message>
            <source>Office changed</source>
            <translation>改机构资料</translation>
        </message>
        <message>
            <source>Office created</source>
            <translation>建立机构</translation>
        </message>
        <message>
            <source>One case</source>
            <translation>单个案件</translation>
        </message>
        <message>
            <source>Only ever added to; each entry carries the seal of the one before</source>
            <translation>只增不改·每条含上一条的链码</translation>
        </message>
        <message>
            <source>Open with the recovery sheet</source>
            <translation>用恢复表打开</translation>
        </message>
        <message>
            <source>Opened by passphrase</source>
            <translation>已用口令打开</translation>
        </message>
        <message>
            <source>Overdue only after {day}, the day of the data.</source>
            <translation>逾期日期晚于数据日 {day}。</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>Package {name}</source>
            <translation>组件 {name}</translation>
        </message>
        <message>
            <source>Paid on</source>
            <translation>还款日</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸质件</translation>
        </message>
        <message>
            <source>Papers out</source>
            <translation>在外纸质协议</translation>
        </message>
        <message>
            <source>Passphrase alone</source>
            <translation>只用口令</translation>
        </message>
        <message>
            <source>Passphrase of the office</source>
            <translation>机构口令</translation>
        </message>
        <message>
            <source>Passphrase, kept by this computer's keyring</source>
            <translation>口令，并由本机密钥环代存</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>Password of {name}</source>
            <translation>{name}的登录口令</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>款项</translation>
        </message>
        <message>
            <source>Payment confirmed</source>
            <translation>确认款项</translation>
        </message>
        <message>
            <source>Payment expected</source>
            <translation>等待到账</translation>
        </message>
        <message>
            <source>Payment recorded</source>
            <translation>记还款</translation>
        </message>
        <message>
            <source>Payment reversed</source>
            <translation>冲正款项</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>电话号码</translation>
        </message>
        <message>
            <source>Person added</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Person at the desk</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Person changed</source>
            <translation>改人员资料</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Who began</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>答复内容</translation>
        </message>
        <message>
            <source>Answered on</source>
            <translation>答复日期</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>答复人</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>This person learned of the debt</source>
            <translation>此人得知了欠款</translation>
        </message>
        <message>
            <source>Incident: what was said, to whom, how it came about</source>
            <translation>事件：说了什么、对谁说、怎么发生的</translation>
        </message>
        <message>
            <source>Promised amount</source>
            <translation>承诺金额</translation>
        </message>
        <message>
            <source>To be paid by</source>
            <translation>付款截止日</translation>
        </message>
        <message>
            <source>Recording no.</source>
            <translation>录制编号</translation>
        </message>
        <message>
            <source>Complained of anything</source>
            <translation>同时投诉或异议</translation>
        </message>
        <message>
            <source>Note on the next step</source>
            <translation>下一步说明</translation>
        </message>
        <message>
            <source>Limits and rules</source>
            <translation>限次与规则</translation>
        </message>
        <message>
            <source>Effective calls that day</source>
            <translation>当日有效通话</translation>
        </message>
        <message>
            <source>Tries at this number that day</source>
            <translation>当日拨打此号</translation>
        </message>
        <message>
            <source>Voice notices that day</source>
            <translation>当日语音通知</translation>
        </message>
        <message>
            <source>Effective calls today</source>
            <translation>今日有效通话</translation>
        </message>
        <message>
            <source>A second person may let it be written down all the same</source>
            <translation>可由另一人放行后记录</translation>
        </message>
        <message>
            <source>Reason, at least 20 characters</source>
            <translation>事由（不少于 20 字）</translation>
        </message>
        <message>
            <source>Badge no. of the second person</source>
            <translation>放行人工号</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>记下</translation>
        </message>
        <message>
            <source>Phone added</source>
            <translation>新增电话</translation>
        </message>
        <message>
            <source>Phone changed</source>
            <translation>电话修改</translation>
        </message>
        <message>
            <source>Picture of the recovery sheet</source>
            <translation>恢复表预览</translation>
        </message>
        <message>
            <source>Placement</source>
            <translation>委案批次</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>安排外访</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已排</translation>
        </message>
        <message>
            <source>PostgreSQL server instead of a file; better given as CASEDESK_DATABASE</source>
            <translation>用 PostgreSQL 服务器代替文件；建议写入 CASEDESK_DATABASE</translation>
        </message>
        <message>
            <source>Preference</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Print between 1 and {most} copies.</source>
            <translation>份数须在 1 至 {most} 之间。</translation>
        </message>
        <message>
            <source>Promises and instalments</source>
            <translation>承诺与分期</translation>
        </message>
        <message>
            <source>Promises, visits and dates appear here.</source>
            <translation>承诺、外访和到期事项会列在这里。</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Suggested from</source>
            <translation>建议日期起</translation>
        </message>
        <message>
            <source>Suggested until</source>
            <translation>建议日期止</translation>
        </message>
        <message>
            <source>Suits from</source>
            <translation>合适时段起</translation>
        </message>
        <message>
            <source>Suits until</source>
            <translation>合适时段止</translation>
        </message>
        <message>
            <source>What shall be reached</source>
            <translation>目标与要求</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提交</translation>
        </message>
        <message>
            <source>Put the passphrase of the office into the variable {variable}.</source>
            <translation>请把机构口令放入变量 {variable}。</translation>
        </message>
        <message>
            <source>Python</source>
            <translation>Python</translation>
        </message>
        <message>
            <source>Qt does not load. On Linux install the libraries that “python3 run.py” names.</source>
            <translation>Qt 无法加载。在 Linux 上请安装“python3 run.py”列出的组件。</translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation>正在读取各行</translation>
        </message>
        <message>
            <source>Reading the file</source>
            <translation>正在读取文件</translation>
        </message>
        <message>
            <source>Recomputed, the same</source>
            <translation>重算一致</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记入</translation>
        </message>
        <message>
            <source>Record missing</source>
            <translation>缺记录</translation>
        </message>
        <message>
            <source>Record payment</source>
            <translation>记还款</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>已记录</translation>
        </message>
        <message>
            <source>Key and recovery</source>
            <translation>密钥与恢复</translation>
        </message>
        <message>
            <source>The records are encrypted with one key. These are the ways that open it.</source>
            <translation>资料用一把密钥加密，以下是打开它的途径。</translation>
        </message>
        <message>
            <source>This computer's keyring</source>
            <translation>本机密钥环</translation>
        </message>
        <message>
            <source>The office's passphrase</source>
            <translation>机构口令</translation>
        </message>
        <message>
            <source>Everybody who opens the office by passphrase types the new one from now on. Desks that are open stay open.</source>
            <translation>今后凡用口令打开资料库的人都须输入新口令；已打开的工作站不受影响。</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>当前机构口令</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新机构口令</translation>
        </message>
        <message>
            <source>New passphrase again</source>
            <translation>再输一次新机构口令</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>更改机构口令</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢复表</translation>
        </message>
        <message>
            <source>Where the sheet is kept</source>
            <translation>存放地点</translation>
        </message>
        <message>
            <source>Who keeps it</source>
            <translation>保管人</translation>
        </message>
        <message>
            <source>Make a new sheet…</source>
            <translation>重新制作…</translation>
        </message>
        <message>
            <source>Refused to talk</source>
            <translation>拒见</translation>
        </message>
        <message>
            <source>Rest days and make-up days are published up to {year}; later dates are marked provisional.</source>
            <translation>节假日与调休已公布到 {year} 年；之后的日期标为暂定。</translation>
        </message>
        <message>
            <source>Review the case</source>
            <translation>复核案件</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>版次</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>添加人员</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>First password</source>
            <translation>初始口令</translation>
        </message>
        <message>
            <source>First password again</source>
            <translation>再输一次初始口令</translation>
        </message>
        <message>
            <source>Papers for visits</source>
            <translation>外访证件</translation>
        </message>
        <message>
            <source>Work ID valid until</source>
            <translation>工作证有效至</translation>
        </message>
        <message>
            <source>Pledge signed on</source>
            <translation>承诺书签署日</translation>
        </message>
        <message>
            <source>Authorisation no.</source>
            <translation>授权书编号</translation>
        </message>
        <message>
            <source>Authorisation valid until</source>
            <translation>授权书有效至</translation>
        </message>
        <message>
            <source>Trained on</source>
            <translation>培训日期</translation>
        </message>
        <message>
            <source>Exam passed on</source>
            <translation>考试通过日期</translation>
        </message>
        <message>
            <source>Security training on</source>
            <translation>网络安全培训日期</translation>
        </message>
        <message>
            <source>Security exam passed on</source>
            <translation>网络安全考试通过日期</translation>
        </message>
        <message>
            <source>Barred from visits (violent-crime record or serious bad credit)</source>
            <translation>不得外访（有暴力犯罪记录或严重失信）</translation>
        </message>
        <message>
            <source>Works in the office; without this tick the person cannot sign in</source>
            <translation>在职；取消勾选后此人不能登录</translation>
        </message>
        <message>
            <source>Row {row} already has this case number.</source>
            <translation>第 {row} 行已有相同案号。</translation>
        </message>
        <message>
            <source>Row {row} gives this ID number to another name; they are not linked.</source>
            <translation>第 {row} 行同一身份证号的姓名不同，未关联。</translation>
        </message>
        <message>
            <source>Rule pack {name}, version {version}</source>
            <translation>规则包 {name}·第 {version} 版</translation>
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
            <translation>请说明您是谁：用 --operator 加姓名或工号。</translation>
        </message>
        <message>
            <source>Void…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Making an agreement void needs a reason</source>
            <translation>作废须写事由</translation>
        </message>
        <message>
            <source>Take this option away</source>
            <translation>删去此方案</translation>
        </message>
        <message>
            <source>Option</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Offer another plan on the same paper (Ctrl+D)</source>
            <translation>在同一张纸上增加方案（Ctrl+D）</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>还款计划</translation>
        </message>
        <message>
            <source>Proof of the figures</source>
            <translation>算式核对</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Size of the page</source>
            <translation>页面大小</translation>
        </message>
        <message>
            <source>Changes…</source>
            <translation>版本差异…</translation>
        </message>
        <message>
            <source>What differs from the version before</source>
            <translation>与前一版本的差异</translation>
        </message>
        <message>
            <source>Notice of breach, more time, versions</source>
            <translation>违约通知、宽展、版本</translation>
        </message>
        <message>
            <source>Amend…</source>
            <translation>变更…</translation>
        </message>
        <message>
            <source>Begin an agreement that replaces this one once it is signed</source>
            <translation>另拟协议，签署后取代本协议</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>规则意见</translation>
        </message>
        <message>
            <source>Send back…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>Print draft</source>
            <translation>印草稿</translation>
        </message>
        <message>
            <source>Print again…</source>
            <translation>重新打印…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>存草稿</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>数据结构版本</translation>
        </message>
        <message>
            <source>Seal</source>
            <translation>链码</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>复核人</translation>
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
            <translation>看协议</translation>
        </message>
        <message>
            <source>See visit</source>
            <translation>看外访</translation>
        </message>
        <message>
            <source>Seen in full</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Send a letter</source>
            <translation>发函</translation>
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
            <translation>结清</translation>
        </message>
        <message>
            <source>Several clients have a case of this number. Write one of: {names}</source>
            <translation>多个委托方有此编号的案件，请写其中之一：{names}</translation>
        </message>
        <message>
            <source>Several people have this name. Use the badge number.</source>
            <translation>有多人同名，请使用工号。</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>性别</translation>
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
            <translation>签约</translation>
        </message>
        <message>
            <source>Sign-in failed</source>
            <translation>登录失败</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Signed on</source>
            <translation>签署日</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation>{day} 起</translation>
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
            <translation>出现意外情况（{kind}），没有保存任何内容。</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Spouse: {field}</source>
            <translation>配偶：{field}</translation>
        </message>
        <message>
            <source>Spring Festival</source>
            <translation>春节</translation>
        </message>
        <message>
            <source>Staff safety</source>
            <translation>人员安全</translation>
        </message>
        <message>
            <source>Staff sign in with their own passwords; the system keeps the key. Copied files stay closed elsewhere.</source>
            <translation>员工用各自口令登录；密钥由系统保管，文件被拷走也打不开。</translation>
        </message>
        <message>
            <source>Start CaseDesk once more to bring it up to date.</source>
            <translation>请再次启动 CaseDesk 以完成升级。</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
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
            <translation>门卫拦阻</translation>
        </message>
        <message>
            <source>Stopped. What was not finished was not kept.</source>
            <translation>已停止。未完成的内容没有保存。</translation>
        </message>
        <message>
            <source>Storing cases</source>
            <translation>正在存入案件</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Take a filter away to see more.</source>
            <translation>去掉一个筛选条件可看到更多。</translation>
        </message>
        <message>
            <source>Terms</source>
            <translation>期数</translation>
        </message>
        <message>
            <source>Testing the keyring…</source>
            <translation>正在检测密钥环…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>The ID number has {length} characters, not 18; compare it with the card.</source>
            <translation>身份证号有 {length} 位，应为 18 位；请与证件核对。</translation>
        </message>
        <message>
            <source>The ID number is missing.</source>
            <translation>缺身份证号。</translation>
        </message>
        <message>
            <source>The ID number may hold only digits and a final X; compare it with the card.</source>
            <translation>身份证号只能由数字和末位 X 组成；请与证件核对。</translation>
        </message>
        <message>
            <source>The age differs from the one in the ID number; compare it.</source>
            <translation>年龄与身份证号不符，请核对。</translation>
        </message>
        <message>
            <source>The agreed total {total} is more than is owed, {owed}. Nobody may be asked for more.</source>
            <translation>约定总额 {total} 超过应付 {owed}，不得多收。</translation>
        </message>
        <message>
            <source>The amount is negative. Ask the client what it means.</source>
            <translation>金额为负，请向委托方核实。</translation>
        </message>
        <message>
            <source>The amount must be more than zero.</source>
            <translation>金额必须大于零。</translation>
        </message>
        <message>
            <source>The amount {amount} cannot be written in words.</source>
            <translation>金额 {amount} 无法用文字写出。</translation>
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
            <translation>金额 {amount} 小于零。</translation>
        </message>
        <message>
            <source>The amount {amount} is too large for capitals.</source>
            <translation>金额 {amount} 过大，无法写成大写。</translation>
        </message>
        <message>
            <source>The audit log is broken at entry {number}</source>
            <translation>审计链在第 {number} 条断裂</translation>
        </message>
        <message>
            <source>The audit log is broken at entry {number}.</source>
            <translation>审计链在第 {number} 条断裂。</translation>
        </message>
        <message>
            <source>The audit log is empty; nothing can be printed before its first entry.</source>
            <translation>审计日志为空，写入第一条之前不能打印。</translation>
        </message>
        <message numerus="yes">
            <source>The audit log is whole: %n entries without a break</source>
            <translation>
                <numerusform>审计链完整，%n 条无断裂</numerusform>
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
            <translation>缺案号。</translation>
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
            <translation>卡号校验位不符，请核对。</translation>
        </message>
        <message>
            <source>The client {client} is new. Its mandate runs until {day}; enter its contract and payee account.</source>
            <translation>已新建委托方“{client}”，委托期至 {day}；请补录委托合同与收款账户。</translation>
        </message>
        <message>
            <source>The contact lies in the future. Correct the time.</source>
            <translation>联系时间晚于现在，请更正。</translation>
        </message>
        <message>
            <source>The contract's order must name every component of the debt exactly once.</source>
            <translation>合同约定的抵充顺序须恰好列出每一项欠款一次。</translation>
        </message>
        <message>
            <source>The count is negative and was left out.</source>
            <translation>数值为负，未采用。</translation>
        </message>
        <message>
            <source>The crew cannot leave before it arrives. Correct the times.</source>
            <translation>离开时间早于到达时间，请改正。</translation>
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
            <translation>数据库无法读取：文件已损坏，或不属于此密钥。请恢复备份。</translation>
        </message>
        <message>
            <source>The database holds no office. Restore a backup.</source>
            <translation>数据库中没有机构数据。请恢复备份。</translation>
        </message>
        <message>
            <source>The date of birth differs from the one in the ID number; compare it.</source>
            <translation>出生日期与身份证号不符，请核对。</translation>
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
            <translation>核实日期不能晚于今天。</translation>
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
            <translation>日志末尾被改动。</translation>
        </message>
        <message>
            <source>The entry was edited after it was written.</source>
            <translation>这一条写入后被修改。</translation>
        </message>
        <message>
            <source>The file has no table called {sheet}.</source>
            <translation>文件里没有名为 {sheet} 的工作表。</translation>
        </message>
        <message>
            <source>The file {file} exists already. Choose another name.</source>
            <translation>文件 {file} 已存在，请另取名称。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read from its place.</source>
            <translation>无法从文件 {name} 所在的位置读取。</translation>
        </message>
        <message>
            <source>The file {name} cannot be written: {reason}</source>
            <translation>文件 {name} 无法写入：{reason}</translation>
        </message>
        <message>
            <source>The file {name} holds no rows. Choose another file.</source>
            <translation>文件 {name} 里没有数据行，请另选文件。</translation>
        </message>
        <message>
            <source>The file {name} is a binary workbook (.xlsb). Save it as .xlsx and choose that.</source>
            <translation>文件 {name} 是二进制工作簿（.xlsb）。请另存为 .xlsx 再选择。</translation>
        </message>
        <message>
            <source>The file {name} is a web page under another name. Open it in a spreadsheet program, save it as .xlsx and choose that.</source>
            <translation>文件 {name} 其实是网页。请用表格软件打开，另存为 .xlsx 再选择。</translation>
        </message>
        <message>
            <source>The file {name} is damaged and cannot be read. Ask the client to send it again.</source>
            <translation>文件 {name} 已损坏，无法读取。请委托方重新发送。</translation>
        </message>
        <message>
            <source>The file {name} is empty. Choose another file.</source>
            <translation>文件 {name} 是空的，请另选文件。</translation>
        </message>
        <message>
            <source>The file {name} is larger than {most} MB and was not read. Split it.</source>
            <translation>文件 {name} 超过 {most} MB，未读取。请拆分。</translation>
        </message>
        <message>
            <source>The file {name} is not a spreadsheet. Choose an .xlsx, .xls, .ods or .csv file.</source>
            <translation>文件 {name} 不是电子表格。请选择 .xlsx、.xls、.ods 或 .csv 文件。</translation>
        </message>
        <message>
            <source>The file {name} is protected by a password. Save a copy without it and choose that.</source>
            <translation>文件 {name} 有密码保护。请另存一份不带密码的，再选择它。</translation>
        </message>
        <message>
            <source>The file {name} may not be read. Close it in other programs or copy it.</source>
            <translation>文件 {name} 无法读取：请在其他程序里关闭它，或复制一份。</translation>
        </message>
        <message>
            <source>The file {name} unfolds to far more cells than an assignment list has and was not read. Copy the rows into a new workbook.</source>
            <translation>文件 {name} 展开后的单元格远多于正常的委案清单，未读取。请把各行复制到新的工作簿。</translation>
        </message>
        <message>
            <source>The folder is missing. Please install CaseDesk again.</source>
            <translation>缺少该文件夹，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The fonts are not the program's own. Please install CaseDesk again.</source>
            <translation>字体不是程序自带的，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The instalments of agreement {number} add up to {planned}, not to {agreed}; make the schedule again.</source>
            <translation>协议 {number} 各期合计为 {planned}，与约定总额 {agreed} 不符；请重新生成还款计划。</translation>
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
            <translation>委托合同的结束日早于开始日，请更正。</translation>
        </message>
        <message>
            <source>The name is missing.</source>
            <translation>缺姓名。</translation>
        </message>
        <message>
            <source>The newest audit entry lies in the future: set this computer's clock.</source>
            <translation>最新的审计记录在未来：请校准本机时钟。</translation>
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
            <translation>机构须有名称。</translation>
        </message>
        <message>
            <source>The office needs at least one active administrator.</source>
            <translation>机构至少须有一位在职管理员。</translation>
        </message>
        <message>
            <source>The office {office} was created in {folder}.</source>
            <translation>已在 {folder} 创建机构“{office}”。</translation>
        </message>
        <message>
            <source>The package is missing. Please install CaseDesk again.</source>
            <translation>缺少该组件，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The paper's fonts have no character {characters}. Correct the text, or write it with a character that the identity document also allows.</source>
            <translation>打印字体缺少字符 {characters}。请核对文字，或改用身份证件上同样认可的写法。</translation>
        </message>
        <message>
            <source>The parts add up to {parts}, not to {total}.</source>
            <translation>各项合计 {parts}，与总额 {total} 不符。</translation>
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
            <translation>可用口令打开机构，无需处理。</translation>
        </message>
        <message>
            <source>The password cannot be used. {problem}</source>
            <translation>这个口令不能用。{problem}</translation>
        </message>
        <message>
            <source>The payment day {day} lies in the future.</source>
            <translation>还款日 {day} 晚于今日。</translation>
        </message>
        <message>
            <source>The printer is not ready. Nothing was printed; check it and try again.</source>
            <translation>打印机未就绪，什么也没有印出。请检查后重试。</translation>
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
            <translation>缺少程序字体，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The promised amount must be more than zero.</source>
            <translation>承诺金额须大于零。</translation>
        </message>
        <message>
            <source>The promised day {day} lies before the visit.</source>
            <translation>承诺日期 {day} 早于外访日。</translation>
        </message>
        <message>
            <source>The reason has {length} characters; an override needs at least {least}.</source>
            <translation>事由只有 {length} 字，放行至少要 {least} 字。</translation>
        </message>
        <message>
            <source>The recall day lies before the day of assignment.</source>
            <translation>退案日早于委案日期。</translation>
        </message>
        <message>
            <source>The recall day {day} lies in the past.</source>
            <translation>退案日 {day} 已过。</translation>
        </message>
        <message>
            <source>The records are encrypted. The office's passphrase opens them.</source>
            <translation>资料已加密，请输入机构口令打开。</translation>
        </message>
        <message>
            <source>The records are one now.</source>
            <translation>两条档案已合并。</translation>
        </message>
        <message>
            <source>The records are two again.</source>
            <translation>两条档案已拆分。</translation>
        </message>
        <message>
            <source>The records carry different birthdays: they are two people.</source>
            <translation>两条档案出生日期不同，不是同一人。</translation>
        </message>
        <message>
            <source>The records carry different identity numbers: they are two people.</source>
            <translation>两条档案身份证号不同，不是同一人。</translation>
        </message>
        <message>
            <source>The rule pack {file} cannot be used: {reason}. Correct it or install CaseDesk again.</source>
            <translation>规则包 {file} 不能使用：{reason}。请改正，或重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The same debtor as in row {row}; the cases are linked.</source>
            <translation>与第 {row} 行是同一债务人，案件已关联。</translation>
        </message>
        <message>
            <source>The same file was imported before as {placement}.</source>
            <translation>同一文件此前已导入，批次 {placement}。</translation>
        </message>
        <message>
            <source>The same file was taken as {file}. Nothing was changed.</source>
            <translation>同一文件已收为 {file}，未作任何改动。</translation>
        </message>
        <message>
            <source>The same file was taken as {file}. Nothing would change.</source>
            <translation>同一文件已收为 {file}，再次导入不会有任何改动。</translation>
        </message>
        <message>
            <source>The same line stands above in this file.</source>
            <translation>本文件上方已有相同的一行。</translation>
        </message>
        <message>
            <source>The settings could not be written to {folder}. They hold until the program ends.</source>
            <translation>设置无法写入 {folder}，仅在本次运行期间有效。</translation>
        </message>
        <message>
            <source>The sex differs from the one in the ID number; compare it.</source>
            <translation>性别与身份证号不符，请核对。</translation>
        </message>
        <message>
            <source>The signing day {day} lies before the paper was printed on {printed}.</source>
            <translation>签署日 {day} 早于打印日 {printed}。</translation>
        </message>
        <message>
            <source>The signing day {day} lies in the future.</source>
            <translation>签署日 {day} 晚于今日。</translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number and lost digits. Format the column as text and fill it again.</source>
            <translation>表格把它存成了数字，位数已丢失。请把该列设为文本格式后重新填写。</translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number and lost digits; it was left out.</source>
            <translation>表格把它存成了数值，末位数字已丢失，因此略去。</translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number and lost the 0 of the area code. Format the column as text.</source>
            <translation>表格把它存成了数字，区号前的 0 已丢失。请把该列设为文本格式。</translation>
        </message>
        <message>
            <source>The spreadsheet stored this as a number; others in the column begin with 0. Format the column as text.</source>
            <translation>表格把它存成了数字，而同列其他号码以 0 开头。请把该列设为文本格式。</translation>
        </message>
        <message>
            <source>The start needs a time zone, such as 2026-05-09T10:00+08:00.</source>
            <translation>开始时间须带时区，如 2026-05-09T10:00+08:00。</translation>
        </message>
        <message>
            <source>The stored file {digest} is damaged.</source>
            <translation>存档文件 {digest} 已损坏。</translation>
        </message>
        <message>
            <source>The stored file {digest} is missing.</source>
            <translation>缺少存档文件 {digest}。</translation>
        </message>
        <message>
            <source>The table {sheet} has {rows} rows, more than {most}. Split the file.</source>
            <translation>工作表 {sheet} 有 {rows} 行，超过 {most} 行。请拆分文件。</translation>
        </message>
        <message>
            <source>The text holds masked numbers. Show it in full before you change it.</source>
            <translation>文字中有已遮蔽的号码，请先查看明文再修改。</translation>
        </message>
        <message>
            <source>The text holds masked numbers. Write it anew without them.</source>
            <translation>内容含有被遮罩的号码，请去掉后重写。</translation>
        </message>
        <message>
            <source>The time zones are missing. Please install CaseDesk again.</source>
            <translation>缺少时区数据，请重新安装 CaseDesk。</translation>
        </message>
        <message>
            <source>The two entries differ. Nothing was created.</source>
            <translation>两次输入不一致，没有创建任何内容。</translation>
        </message>
        <message>
            <source>The valid sheet has the number {number}.</source>
            <translation>现行恢复表的表号是 {number}。</translation>
        </message>
        <message>
            <source>The visit lies in the future and cannot be recorded yet.</source>
            <translation>外访尚未进行，还不能记录。</translation>
        </message>
        <message>
            <source>The waiver is larger than the debt; lower the waiver.</source>
            <translation>减免金额大于欠款；请调低减免。</translation>
        </message>
        <message>
            <source>The wording file {file} cannot be used: {reason}. Correct it or install it again.</source>
            <translation>文本文件 {file} 无法使用：{reason}。请更正或重新安装。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>There is already a client called {name}.</source>
            <translation>已有名为 {name} 的委托方。</translation>
        </message>
        <message>
            <source>There is an office in the folder “{folder}” already. Open it or choose another folder.</source>
            <translation>文件夹“{folder}”中已有资料库。请打开它，或另选文件夹。</translation>
        </message>
        <message>
            <source>There is no agreement in the language “{language}”.</source>
            <translation>没有“{language}”语言的协议文本。</translation>
        </message>
        <message>
            <source>There is no agreement {number}.</source>
            <translation>没有协议 {number}。</translation>
        </message>
        <message>
            <source>There is no audit entry {number}.</source>
            <translation>没有第 {number} 条审计记录。</translation>
        </message>
        <message>
            <source>There is no case {number}.</source>
            <translation>没有案件 {number}。</translation>
        </message>
        <message>
            <source>There is no client called {name}. Add it first.</source>
            <translation>没有名为 {name} 的委托方，请先添加。</translation>
        </message>
        <message>
            <source>There is no file {name}. Choose it again.</source>
            <translation>找不到文件 {name}，请重新选择。</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>没有文件夹 {folder}。</translation>
        </message>
        <message>
            <source>There is no office in the folder “{folder}”. Create one or choose another data folder.</source>
            <translation>文件夹“{folder}”中没有资料库。请新建，或另选资料文件夹。</translation>
        </message>
        <message>
            <source>There is no such day in the calendar. Correct the date.</source>
            <translation>日历上没有这一天，请更正日期。</translation>
        </message>
        <message>
            <source>There is no value “{what}”.</source>
            <translation>没有“{what}”这一项。</translation>
        </message>
        <message>
            <source>There is no {noun} {number}.</source>
            <translation>没有 {noun} {number}。</translation>
        </message>
        <message>
            <source>This ID number is known under another name; the debtors are not linked.</source>
            <translation>该身份证号在本所登记的是另一姓名，未关联。</translation>
        </message>
        <message>
            <source>This address belongs to nobody in case {case_no}.</source>
            <translation>这个地址不属于案件 {case_no} 的任何人。</translation>
        </message>
        <message>
            <source>This amount is too large to be true. Correct it.</source>
            <translation>金额大得不合理，请更正。</translation>
        </message>
        <message>
            <source>This cell holds a date or a truth value, not a number. Format the column as text.</source>
            <translation>该单元格是日期或逻辑值，不是号码。请把该列设为文本格式。</translation>
        </message>
        <message>
            <source>This column is not taken.</source>
            <translation>这一列不导入。</translation>
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
            <translation>该债务人另有案件，已关联。</translation>
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
            <translation>本条 {number}</translation>
        </message>
        <message>
            <source>This is no amount. Write figures like 1,234.50.</source>
            <translation>不是金额，请写成 1,234.50 这样的数字。</translation>
        </message>
        <message>
            <source>This is no date. Write it like 2026-03-05.</source>
            <translation>不是日期，请写成 2026-03-05。</translation>
        </message>
        <message>
            <source>This is no phone number; write a mobile of 11 digits or a landline with its area code.</source>
            <translation>这不是电话号码；请填写 11 位手机号，或带区号的座机号。</translation>
        </message>
        <message>
            <source>This is no whole number. Write figures only.</source>
            <translation>不是整数，请只写数字。</translation>
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
            <translation>这是物联网号码，不是个人电话。</translation>
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
            <translation>姓名里有数字或遮罩符号，请向委托方索取完整姓名。</translation>
        </message>
        <message>
            <source>This office was written by a newer CaseDesk (schema {revision}). Update this one.</source>
            <translation>该资料库由更新版本的 CaseDesk 写入（结构 {revision}），请先升级本程序。</translation>
        </message>
        <message>
            <source>This payment was reversed already.</source>
            <translation>这笔款项已冲正。</translation>
        </message>
        <message>
            <source>This person asked not to be contacted; that holds for ever.</source>
            <translation>此人已要求不再联系，永久有效。</translation>
        </message>
        <message>
            <source>This person is the debtor of the case.</source>
            <translation>此人就是本案债务人。</translation>
        </message>
        <message>
            <source>This person no longer works in the office.</source>
            <translation>此人已不在本所任职。</translation>
        </message>
        <message>
            <source>This recovery code does not open the office {office}. The valid sheet has the number {sheet}; this code is of the sheet {typed}.</source>
            <translation>这个恢复码打不开{office}的资料库。现行表号是 {sheet}，输入的是 {typed} 号表。</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation>时区数据</translation>
        </message>
        <message>
            <source>Time-barred: legal review, no threat of suit</source>
            <translation>时效已过：转法务审查，不得以起诉相催</translation>
        </message>
        <message>
            <source>To examine it, put its passphrase into CASEDESK_PASSPHRASE.</source>
            <translation>如需检查，请把口令放入 CASEDESK_PASSPHRASE。</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>To visit</source>
            <translation>待首访</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>口令错误次数过多，请 %n 分钟后再试。</numerusform>
            </translation>
        </message>
        <message>
            <source>Type the code from the paper; capitals and blanks do not matter.</source>
            <translation>照纸输入恢复码；不分大小写，空格可省略。</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>已出发</translation>
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
            <translation>待查账</translation>
        </message>
        <message>
            <source>Verify address and phone</source>
            <translation>核实地址与电话</translation>
        </message>
        <message>
            <source>Version {version}, in force from {day}; {rules} rules.</source>
            <translation>第 {version} 版，{day} 起施行，共 {rules} 条规则。</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>外访</translation>
        </message>
        <message>
            <source>Visit called off</source>
            <translation>取消外访</translation>
        </message>
        <message>
            <source>Visit moved</source>
            <translation>改外访计划</translation>
        </message>
        <message>
            <source>Visit of {day}: the record is missing</source>
            <translation>{day} 的外访缺记录</translation>
        </message>
        <message>
            <source>Visit planned</source>
            <translation>排外访</translation>
        </message>
        <message>
            <source>Visit recorded</source>
            <translation>记外访</translation>
        </message>
        <message>
            <source>Visit to sign</source>
            <translation>外访签约</translation>
        </message>
        <message>
            <source>Visit {number} is planned.</source>
            <translation>外访 {number} 已排定。</translation>
        </message>
        <message>
            <source>Visit {visit_no} cannot be recorded again.</source>
            <translation>外访 {visit_no} 不能再次记录。</translation>
        </message>
        <message>
            <source>Visit {visit_no} has lost its case.</source>
            <translation>外访 {visit_no} 找不到所属案件。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and cannot be moved.</source>
            <translation>外访 {visit_no} 已不在排期中，不能改期。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and cannot begin.</source>
            <translation>外访 {visit_no} 已不在排期中，不能出发。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is over and cannot be called off.</source>
            <translation>外访 {visit_no} 已结束，不能取消。</translation>
        </message>
        <message>
            <source>Visits to one person a day: {most}</source>
            <translation>同一人每日外访：{most} 次</translation>
        </message>
        <message>
            <source>Visits today</source>
            <translation>今日外访</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>有提示</translation>
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
            <translation>要做的事</translation>
        </message>
        <message>
            <source>What you saved is safe. Please try again; if it comes back, give code {code} and the log file {path} to whoever looks after CaseDesk.</source>
            <translation>已保存的内容没有丢失。请再试一次；若再次出现，请把代码 {code} 和日志文件 {path} 交给负责维护 CaseDesk 的人。</translation>
        </message>
        <message>
            <source>Whole office</source>
            <translation>全所</translation>
        </message>
        <message>
            <source>Calls that reach the debtor, a day</source>
            <translation>债务人每日有效通话次数</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)   newest: {rest}</source>
            <translation>
                <numerusform>%n 件案件   最新：{rest}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) are not found</source>
            <translation>
                <numerusform>有 %n 条记录搜不到</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>提示 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <source>90 days</source>
            <translation>90 天</translation>
        </message>
        <message>
            <source>A check-in is due after 1 minute to {most} hours.</source>
            <translation>报平安的间隔须在 1 分钟至 {most} 小时之间。</translation>
        </message>
        <message>
            <source>A client's list, Excel or text, brings the first ones.</source>
            <translation>导入委托方的名单（Excel 或文本）即可建立首批案件。</translation>
        </message>
        <message>
            <source>A complaint</source>
            <translation>投诉</translation>
        </message>
        <message>
            <source>A conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>A crew has {least} to {most} people.</source>
            <translation>外访组为 {least} 至 {most} 人。</translation>
        </message>
        <message>
            <source>A crew would need at least {least} and at most {most} people.</source>
            <translation>这样一来，外访小组至少 {least} 人、至多 {most} 人，互相矛盾。</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>A promise</source>
            <translation>承诺还款</translation>
        </message>
        <message>
            <source>A promise is open; ask about it by telephone</source>
            <translation>有未到期的承诺，可先电话询问</translation>
        </message>
        <message>
            <source>A record has no field “{name}”.</source>
            <translation>外访记录没有“{name}”这一项。</translation>
        </message>
        <message>
            <source>A rule forbids every day of the proposal</source>
            <translation>方案各日均被规则禁止</translation>
        </message>
        <message>
            <source>A time needs a time zone, such as 2026-05-09T10:00+08:00.</source>
            <translation>时间须带时区，例如 2026-05-09T10:00+08:00。</translation>
        </message>
        <message>
            <source>A visit of more than sixteen hours cannot be. Correct the times.</source>
            <translation>外访不可能超过十六小时。请更正时间。</translation>
        </message>
        <message>
            <source>A word of this crew lies in the future. Check the clock and ask the crew.</source>
            <translation>该组有一条记录的时间在将来。请检查时钟，并向外访组核实。</translation>
        </message>
        <message>
            <source>A year</source>
            <translation>一年</translation>
        </message>
        <message>
            <source>Absence</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>All crews are back</source>
            <translation>外访组全部回所</translation>
        </message>
        <message>
            <source>An incident</source>
            <translation>突发事件</translation>
        </message>
        <message>
            <source>An offer was taken</source>
            <translation>已收下方案</translation>
        </message>
        <message>
            <source>Another case of the same person is visited</source>
            <translation>同一人的另一案件已排外访</translation>
        </message>
        <message>
            <source>Another paper</source>
            <translation>其他文件</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>Arrived at the door</source>
            <translation>到达现场</translation>
        </message>
        <message>
            <source>At the door</source>
            <translation>在外・现场</translation>
        </message>
        <message>
            <source>At the workplace</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>Back in the office</source>
            <translation>已回所</translation>
        </message>
        <message>
            <source>Bank statement</source>
            <translation>银行流水</translation>
        </message>
        <message>
            <source>Brings about</source>
            <translation>约可回款</translation>
        </message>
        <message>
            <source>Business failed</source>
            <translation>经营失败</translation>
        </message>
        <message>
            <source>By post</source>
            <translation>邮寄</translation>
        </message>
        <message>
            <source>Call first</source>
            <translation>先打电话</translation>
        </message>
        <message>
            <source>Call first?</source>
            <translation>先打电话？</translation>
        </message>
        <message>
            <source>Call the leader</source>
            <translation>致电组长</translation>
        </message>
        <message>
            <source>Call the police, 110, and send somebody to the last address</source>
            <translation>拨打 110 报警，并派人前往最后地址</translation>
        </message>
        <message>
            <source>Call the safety contact</source>
            <translation>致电安全联系人</translation>
        </message>
        <message>
            <source>Call the second person</source>
            <translation>致电同行人员</translation>
        </message>
        <message>
            <source>Calling off of a visit</source>
            <translation>取消外访</translation>
        </message>
        <message>
            <source>Calls to a contact, a day</source>
            <translation>联系人每日通话次数</translation>
        </message>
        <message>
            <source>Can be reached</source>
            <translation>可联</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>已取消，没有改动任何数据。</translation>
        </message>
        <message>
            <source>Cannot be placed now</source>
            <translation>目前不能排</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>不可用</translation>
        </message>
        <message>
            <source>Capitals read back give the figures</source>
            <translation>大写与小写逐字反算相符</translation>
        </message>
        <message>
            <source>Car loan</source>
            <translation>车贷</translation>
        </message>
        <message>
            <source>Card &gt; 90 days: principal first</source>
            <translation>信用卡逾期 90 日以上：先本金</translation>
        </message>
        <message>
            <source>Card ≤ 90 days: charges first</source>
            <translation>信用卡逾期 90 日以内：先息费</translation>
        </message>
        <message>
            <source>Carried at every visit; after this day no visits.</source>
            <translation>外访须携带；过期后不得外访。</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>案件卷宗</translation>
        </message>
        <message>
            <source>Case no.</source>
            <translation>案号</translation>
        </message>
        <message>
            <source>Case person changed</source>
            <translation>改当事人资料</translation>
        </message>
        <message>
            <source>Case returned</source>
            <translation>退案</translation>
        </message>
        <message>
            <source>Case taken in</source>
            <translation>案件入库</translation>
        </message>
        <message>
            <source>Suggest plan</source>
            <translation>自动排</translation>
        </message>
        <message>
            <source>Days of the plan</source>
            <translation>排访日期</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>案件</translation>
        </message>
        <message>
            <source>Look for at most</source>
            <translation>最长计算时间</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>开始自动排</translation>
        </message>
        <message>
            <source>Cases appear here from the tray.</source>
            <translation>待排外访的案件会列在这里。</translation>
        </message>
        <message>
            <source>Cases are imported for a client; add the first one here.</source>
            <translation>案件按委托方导入，请先添加第一家。</translation>
        </message>
        <message>
            <source>Cases assigned</source>
            <translation>分派案件</translation>
        </message>
        <message>
            <source>Cases changed</source>
            <translation>更新的案件</translation>
        </message>
        <message>
            <source>Cases changed back</source>
            <translation>恢复原值的案件</translation>
        </message>
        <message>
            <source>Cases exported</source>
            <translation>导出案件</translation>
        </message>
        <message>
            <source>Cases hold values of “{field}”. Add another field for another kind.</source>
            <translation>已有案件填了“{field}”。要换类型请另建字段。</translation>
        </message>
        <message>
            <source>Cases kept</source>
            <translation>保留的案件</translation>
        </message>
        <message>
            <source>Cases removed</source>
            <translation>移除的案件</translation>
        </message>
        <message>
            <source>Cases reopened</source>
            <translation>重新打开的案件</translation>
        </message>
        <message>
            <source>Cases that the file no longer named</source>
            <translation>文件中已不再出现的案件</translation>
        </message>
        <message>
            <source>Cases {day}</source>
            <translation>案件 {day}</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Change of a request</source>
            <translation>修改外访申请</translation>
        </message>
        <message>
            <source>Change of {case_no}</source>
            <translation>{case_no} 的修改</translation>
        </message>
        <message>
            <source>Change situation</source>
            <translation>修改情况</translation>
        </message>
        <message>
            <source>Change the state</source>
            <translation>变更状态</translation>
        </message>
        <message>
            <source>Change visit</source>
            <translation>更改外访</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>有变更</translation>
        </message>
        <message>
            <source>Changed here meanwhile</source>
            <translation>期间本所有改动</translation>
        </message>
        <message>
            <source>Changed meanwhile</source>
            <translation>已被他人修改</translation>
        </message>
        <message>
            <source>Changed {day} by {who}</source>
            <translation>{day} 由 {who} 修改</translation>
        </message>
        <message>
            <source>Changes nothing until somebody confirms it.</source>
            <translation>确认到账之前不改变欠款。</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Charges</source>
            <translation>息费</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>Chat message</source>
            <translation>聊天消息</translation>
        </message>
        <message>
            <source>Check every row</source>
            <translation>逐行检查</translation>
        </message>
        <message>
            <source>Check facts</source>
            <translation>核实</translation>
        </message>
        <message>
            <source>Check payments</source>
            <translation>转查账</translation>
        </message>
        <message>
            <source>Check them</source>
            <translation>去复核</translation>
        </message>
        <message>
            <source>Check-in due</source>
            <translation>该报平安</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>已复核</translation>
        </message>
        <message>
            <source>Checked and locked.</source>
            <translation>已复核并锁定。</translation>
        </message>
        <message>
            <source>Checked at</source>
            <translation>复核时间</translation>
        </message>
        <message>
            <source>Checked at {time}; kept with the plan</source>
            <translation>检查于 {time} · 结果随计划存档</translation>
        </message>
        <message>
            <source>Checked by</source>
            <translation>核实人</translation>
        </message>
        <message>
            <source>Checked by {name} on {day} at {clock}. {opinion}</source>
            <translation>{name} 于 {day} {clock} 复核。{opinion}</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>核实日期</translation>
        </message>
        <message>
            <source>Checking every visit</source>
            <translation>正在逐条复核</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>正在核对 {file}</translation>
        </message>
        <message>
            <source>Child</source>
            <translation>子女</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Choose 1 to {days} days and 1 to {seconds} seconds.</source>
            <translation>请选择 1 至 {days} 天、1 至 {seconds} 秒。</translation>
        </message>
        <message>
            <source>Choose a case and enter an amount.</source>
            <translation>选择案件并填写金额。</translation>
        </message>
        <message>
            <source>Choose a client</source>
            <translation>选择委托方</translation>
        </message>
        <message>
            <source>Choose a colleague</source>
            <translation>选择同事</translation>
        </message>
        <message>
            <source>Choose a colleague.</source>
            <translation>请选择同事。</translation>
        </message>
        <message>
            <source>Choose a day from {first} to {last}.</source>
            <translation>请选择 {first} 至 {last} 年之间的日期。</translation>
        </message>
        <message>
            <source>Choose a file of payments</source>
            <translation>选择款项文件</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>选择文件…</translation>
        </message>
        <message>
            <source>Choose a longer time.</source>
            <translation>请选更长的时间。</translation>
        </message>
        <message>
            <source>Choose a placement.</source>
            <translation>请选择一个批次。</translation>
        </message>
        <message>
            <source>Choose a planned visit first; its time is agreed with the debtor.</source>
            <translation>请先选一个已排的外访，再登记与债务人约定的时间。</translation>
        </message>
        <message>
            <source>Choose a rule pack</source>
            <translation>选择规则包文件</translation>
        </message>
        <message>
            <source>Choose a tag.</source>
            <translation>请选择标签。</translation>
        </message>
        <message>
            <source>Choose a visit first.</source>
            <translation>请先选择一次外访。</translation>
        </message>
        <message>
            <source>Choose a word below, write its true time and why, then correct it.</source>
            <translation>请选中一条记录，写明实际时间和原因，再更正。</translation>
        </message>
        <message>
            <source>Choose a year from {first} to {last}.</source>
            <translation>请选择 {first} 至 {last} 之间的年份。</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>换一个文件</translation>
        </message>
        <message>
            <source>Choose another record: this is the same one.</source>
            <translation>这是同一条档案，请另选。</translation>
        </message>
        <message>
            <source>Choose another state or client.</source>
            <translation>请换一个状态或委托方。</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>换一个文件…</translation>
        </message>
        <message>
            <source>Choose at least one column.</source>
            <translation>请至少选择一列。</translation>
        </message>
        <message>
            <source>Choose at least one crew and one paper.</source>
            <translation>请至少选择一个外访组和一种文书。</translation>
        </message>
        <message>
            <source>Choose at least one paper.</source>
            <translation>请至少选择一份文书。</translation>
        </message>
        <message>
            <source>Choose at most three years.</source>
            <translation>最多选择三年。</translation>
        </message>
        <message>
            <source>Choose between 1 and {most} days.</source>
            <translation>请选择 1 至 {most} 天。</translation>
        </message>
        <message>
            <source>Choose cases</source>
            <translation>选择案件</translation>
        </message>
        <message>
            <source>Choose columns…</source>
            <translation>选择列…</translation>
        </message>
        <message>
            <source>Choose first; nothing is written before you confirm.</source>
            <translation>请先选择；确认之前不会写入任何内容。</translation>
        </message>
        <message>
            <source>Choose lines of one visitor that differ, then take them over.</source>
            <translation>请选择同一人说法不同的行，再采纳。</translation>
        </message>
        <message>
            <source>Choose some of the cases, not none and not all.</source>
            <translation>请选择部分案件，不能不选或全选。</translation>
        </message>
        <message>
            <source>Choose tags</source>
            <translation>选择标签</translation>
        </message>
        <message>
            <source>Choose the administrator, who types the password.</source>
            <translation>请选择管理员，并由其输入口令。</translation>
        </message>
        <message>
            <source>Choose the case.</source>
            <translation>请选择案件。</translation>
        </message>
        <message>
            <source>Choose the client who sent the list.</source>
            <translation>请选择清单所属的委托方。</translation>
        </message>
        <message>
            <source>Choose the client's file.</source>
            <translation>请选择委托方的文件。</translation>
        </message>
        <message>
            <source>Choose the client's list</source>
            <translation>选择委托方的清单</translation>
        </message>
        <message>
            <source>Choose the file of a year</source>
            <translation>选择年度日历文件</translation>
        </message>
        <message>
            <source>Choose the folder of the card first.</source>
            <translation>请先选择存储卡的文件夹。</translation>
        </message>
        <message>
            <source>Choose the second person.</source>
            <translation>请选择复核人。</translation>
        </message>
        <message>
            <source>Choose the visits that the crew sets out for.</source>
            <translation>请选择本次出发的外访。</translation>
        </message>
        <message>
            <source>Choose what to take over.</source>
            <translation>请选择要采纳的内容。</translation>
        </message>
        <message>
            <source>Choose what was said.</source>
            <translation>请选择答复。</translation>
        </message>
        <message>
            <source>Choose which value is right, field by field. Nothing has been saved yet.</source>
            <translation>请逐项选择保留哪一个；现在还没有保存。</translation>
        </message>
        <message>
            <source>Choose who is away.</source>
            <translation>请选择请假人员。</translation>
        </message>
        <message>
            <source>Choose who leads.</source>
            <translation>请选择组长。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>请选择…</translation>
        </message>
        <message>
            <source>Chosen by you</source>
            <translation>由您指定</translation>
        </message>
        <message>
            <source>Chosen cases get a record of their own with the same name and no document number.</source>
            <translation>所选案件另立一条同名、无证件号的档案。</translation>
        </message>
        <message>
            <source>Claimed</source>
            <translation>称已还，待查</translation>
        </message>
        <message>
            <source>Claimed only</source>
            <translation>仅本人声称已还</translation>
        </message>
        <message>
            <source>Clash</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Clauses</source>
            <translation>条文</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Clear the flag</source>
            <translation>解除标记</translation>
        </message>
        <message>
            <source>Clear this flag?</source>
            <translation>解除这个标记？</translation>
        </message>
        <message>
            <source>Cleared on</source>
            <translation>解除日期</translation>
        </message>
        <message>
            <source>Client and file</source>
            <translation>委托方与文件</translation>
        </message>
        <message>
            <source>Client told</source>
            <translation>已告知委托方</translation>
        </message>
        <message>
            <source>Client's report</source>
            <translation>委托方回盘</translation>
        </message>
        <message>
            <source>Client's value adopted</source>
            <translation>采用委托方的值</translation>
        </message>
        <message>
            <source>Client's value dismissed</source>
            <translation>不采用委托方的值</translation>
        </message>
        <message>
            <source>Client's values kept beside ours</source>
            <translation>并存保留的委托方数据</translation>
        </message>
        <message>
            <source>Client: {value}</source>
            <translation>委托方：{value}</translation>
        </message>
        <message>
            <source>Close it with that reason: every copy was refused</source>
            <translation>请以此事由结束：各份均被拒签</translation>
        </message>
        <message>
            <source>Co-borrower</source>
            <translation>共借人</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Colleagues</source>
            <translation>同事</translation>
        </message>
        <message>
            <source>Collectors go in pairs by badge number until you add a crew.</source>
            <translation>设定之前，催收员按工号两人一组。</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Column {number}</source>
            <translation>第 {number} 列</translation>
        </message>
        <message>
            <source>Columns and order as at first</source>
            <translation>列与排序恢复初始</translation>
        </message>
        <message>
            <source>Columns of the mandate</source>
            <translation>委托范围内的列</translation>
        </message>
        <message>
            <source>Compare with the office</source>
            <translation>与本所比对</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>已核对</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>对照…</translation>
        </message>
        <message>
            <source>Comparing {name}</source>
            <translation>正在比对 {name}</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比对</translation>
        </message>
        <message>
            <source>Complete scans that wait to be checked: {checks}.</source>
            <translation>待复核的完整扫描件：{checks} 份。</translation>
        </message>
        <message>
            <source>Conduct</source>
            <translation>行为自查</translation>
        </message>
        <message>
            <source>Conduct that was kept</source>
            <translation>已遵守的行为要求</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已核</translation>
        </message>
        <message>
            <source>Confirmed and booked against the debt.</source>
            <translation>已确认到账并冲抵欠款。</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>同意书</translation>
        </message>
        <message>
            <source>Consumer finance company</source>
            <translation>消费金融公司</translation>
        </message>
        <message>
            <source>Consumer loan</source>
            <translation>消费贷</translation>
        </message>
        <message>
            <source>Contact is lost</source>
            <translation>失联</translation>
        </message>
        <message>
            <source>Contact log</source>
            <translation>联系状态</translation>
        </message>
        <message>
            <source>Contact stopped</source>
            <translation>已停止联系</translation>
        </message>
        <message>
            <source>Contact stopped for ever.</source>
            <translation>已永久停止联系。</translation>
        </message>
        <message>
            <source>Contact written down.</source>
            <translation>联系已记。</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>联系</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>合同</translation>
        </message>
        <message>
            <source>Cooling down</source>
            <translation>冷静期</translation>
        </message>
        <message>
            <source>Cooperative</source>
            <translation>合作</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>Copy no.</source>
            <translation>份号</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>复制话术</translation>
        </message>
        <message>
            <source>Copy {number} is no longer out: it was handed over or returned.</source>
            <translation>打印件 {number} 已交付或已归还。</translation>
        </message>
        <message>
            <source>Corrected: saved as revision {revision} of {name} with this import.</source>
            <translation>已更正：随本次导入保存为“{name}”第 {revision} 版。</translation>
        </message>
        <message>
            <source>Corrections are on file.</source>
            <translation>更正已存档。</translation>
        </message>
        <message>
            <source>Corrections to the record of visit {number} are on file.</source>
            <translation>对外访 {number} 记录的更正已存档。</translation>
        </message>
        <message>
            <source>Cost (yuan)</source>
            <translation>成本（元）</translation>
        </message>
        <message>
            <source>Cost about</source>
            <translation>约需成本</translation>
        </message>
        <message>
            <source>Cost and yield</source>
            <translation>成本与成效</translation>
        </message>
        <message>
            <source>Cost cap</source>
            <translation>费用上限</translation>
        </message>
        <message>
            <source>Cost each</source>
            <translation>每次成本</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Costs cannot be less than nothing.</source>
            <translation>费用不能为负数。</translation>
        </message>
        <message>
            <source>Counted without a key or a mouse, on every desk.</source>
            <translation>按键盘鼠标无操作的时间计，对每个工作站生效。</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在清点…</translation>
        </message>
        <message>
            <source>Counts as long as the rule pack says.</source>
            <translation>有效期按规则包计算。</translation>
        </message>
        <message>
            <source>Counts as long as the training.</source>
            <translation>有效期与培训相同。</translation>
        </message>
        <message>
            <source>Credit card</source>
            <translation>信用卡</translation>
        </message>
        <message>
            <source>Crew put together</source>
            <translation>设定外访组</translation>
        </message>
        <message>
            <source>Crew {letter} asks for help</source>
            <translation>{letter}组 求助</translation>
        </message>
        <message>
            <source>Crew {letter} late {minutes} min</source>
            <translation>{letter}组 迟报 {minutes} 分</translation>
        </message>
        <message>
            <source>Crew {letter} overdue {minutes} min</source>
            <translation>{letter}组 逾时未归 {minutes} 分</translation>
        </message>
        <message>
            <source>Crews that stay at home</source>
            <translation>不能外出的外访组</translation>
        </message>
        <message>
            <source>Crews with visits today appear here; G lets one set out.</source>
            <translation>今日有外访的小组显示在这里；按 G 登记出发。</translation>
        </message>
        <message>
            <source>Crews' break</source>
            <translation>午休</translation>
        </message>
        <message>
            <source>Crews, absences and load…</source>
            <translation>外访组、请假与负荷…</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>币种</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>日</translation>
        </message>
        <message>
            <source>Danger of suicide</source>
            <translation>自杀风险</translation>
        </message>
        <message>
            <source>Data got out</source>
            <translation>信息泄露</translation>
        </message>
        <message>
            <source>Day of the next step</source>
            <translation>下一步日期</translation>
        </message>
        <message>
            <source>Day on which the client assigned it</source>
            <translation>委托方委案的日期</translation>
        </message>
        <message>
            <source>Day on which the client takes the case back</source>
            <translation>委托方收回案件的日期</translation>
        </message>
        <message>
            <source>Day on which the limitation period ends</source>
            <translation>诉讼时效届满的日期</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Days in a year for interest</source>
            <translation>计息年天数</translation>
        </message>
        <message>
            <source>Days left</source>
            <translation>剩余天数</translation>
        </message>
        <message>
            <source>Days of grace</source>
            <translation>宽限</translation>
        </message>
        <message>
            <source>Days of grace for an instalment</source>
            <translation>分期宽限天数</translation>
        </message>
        <message>
            <source>Days off published until</source>
            <translation>节假日已公布到</translation>
        </message>
        <message>
            <source>Days overdue</source>
            <translation>逾期天数</translation>
        </message>
        <message>
            <source>Days until the claim is time-barred</source>
            <translation>距诉讼时效届满的天数</translation>
        </message>
        <message>
            <source>Days without any visit</source>
            <translation>禁访日</translation>
        </message>
        <message>
            <source>Days without contact until a debtor counts as lost</source>
            <translation>连续几天联系不上视为失联</translation>
        </message>
        <message>
            <source>Deal out evenly</source>
            <translation>平均分案</translation>
        </message>
        <message>
            <source>Dealt to</source>
            <translation>分给</translation>
        </message>
        <message>
            <source>Debt told to others</source>
            <translation>向他人透露欠款</translation>
        </message>
        <message>
            <source>Debt: fees</source>
            <translation>欠款：费用</translation>
        </message>
        <message>
            <source>Debt: interest</source>
            <translation>欠款：利息</translation>
        </message>
        <message>
            <source>Debt: penalty interest</source>
            <translation>欠款：罚息</translation>
        </message>
        <message>
            <source>Debt: principal</source>
            <translation>欠款：本金</translation>
        </message>
        <message>
            <source>Debtor and debt</source>
            <translation>债务人与欠款</translation>
        </message>
        <message>
            <source>Debtor promised to pay</source>
            <translation>债务人承诺还款</translation>
        </message>
        <message>
            <source>Debtor's slip</source>
            <translation>来访告知单</translation>
        </message>
        <message>
            <source>Debtors call it; letters and agreements print it.</source>
            <translation>供债务人来电，信函和协议上都会印。</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>待定</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已选定</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>审批人</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>已谢绝</translation>
        </message>
        <message>
            <source>Declined to talk</source>
            <translation>拒绝沟通</translation>
        </message>
        <message>
            <source>Deferred: fees</source>
            <translation>缓交：费用</translation>
        </message>
        <message>
            <source>Deferred: interest</source>
            <translation>缓交：利息</translation>
        </message>
        <message>
            <source>Deferred: penalty interest</source>
            <translation>缓交：罚息</translation>
        </message>
        <message>
            <source>Deferred: principal</source>
            <translation>缓交：本金</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>已送达</translation>
        </message>
        <message>
            <source>Demand letter</source>
            <translation>催收函</translation>
        </message>
        <message>
            <source>Departure and return are told in their own way.</source>
            <translation>出发和回所请用各自的登记。</translation>
        </message>
        <message>
            <source>Departure board</source>
            <translation>出勤板</translation>
        </message>
        <message>
            <source>Destroyed</source>
            <translation>已销毁</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Did not answer</source>
            <translation>未接听</translation>
        </message>
        <message>
            <source>Direct debit</source>
            <translation>自动扣款</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Disability</source>
            <translation>残疾</translation>
        </message>
        <message>
            <source>Disaster</source>
            <translation>受灾</translation>
        </message>
        <message>
            <source>Proposed visits</source>
            <translation>建议的外访</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Take what is found</source>
            <translation>就用目前结果</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>排入</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>剔除</translation>
        </message>
        <message>
            <source>Dismiss the line of {amount}?</source>
            <translation>剔除这笔 {amount} 元？</translation>
        </message>
        <message>
            <source>Dismissal of a client's value</source>
            <translation>不采用委托方数据</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>已剔除</translation>
        </message>
        <message>
            <source>Disputes the debt</source>
            <translation>对债务有异议</translation>
        </message>
        <message>
            <source>Document no.</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>Document seen</source>
            <translation>查看证件</translation>
        </message>
        <message>
            <source>Does not want to pay</source>
            <translation>不愿还款</translation>
        </message>
        <message>
            <source>Doing again</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>已重做</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>首付</translation>
        </message>
        <message numerus="yes">
            <source>Down + %n</source>
            <translation>
                <numerusform>首付 + %n 期</numerusform>
            </translation>
        </message>
        <message>
            <source>Down payment</source>
            <translation>首付</translation>
        </message>
        <message>
            <source>Down payment on</source>
            <translation>首付日</translation>
        </message>
        <message>
            <source>Draft {number} saved.</source>
            <translation>草稿 {number} 已保存。</translation>
        </message>
        <message>
            <source>Drafted by</source>
            <translation>拟稿人</translation>
        </message>
        <message>
            <source>Drag a case from the tray, or press Ins.</source>
            <translation>从托盘拖入案件，或按 Ins。</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>抽取</translation>
        </message>
        <message>
            <source>Draw lots among the waiting cases?</source>
            <translation>要在待访案件中抽取对照组吗？</translation>
        </message>
        <message>
            <source>Drawn for the group that is not visited</source>
            <translation>已抽入不外访的对照组</translation>
        </message>
        <message>
            <source>Drawn: {held} case(s) rest, {visited} are visited as usual.</source>
            <translation>已抽取：{held} 案暂不外访，{visited} 案照常外访。</translation>
        </message>
        <message>
            <source>Drop the list here</source>
            <translation>把清单拖到这里</translation>
        </message>
        <message>
            <source>Due (yuan)</source>
            <translation>应付（元）</translation>
        </message>
        <message>
            <source>Due day</source>
            <translation>应付日</translation>
        </message>
        <message>
            <source>Due days rise, the last on {day}</source>
            <translation>应付日逐期递增，末期 {day}</translation>
        </message>
        <message>
            <source>Due today or earlier</source>
            <translation>今日或更早到期</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>{day} 到期</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>电子邮箱</translation>
        </message>
        <message>
            <source>Each</source>
            <translation>每期</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>其他地点</translation>
        </message>
        <message>
            <source>Emergency contact</source>
            <translation>紧急联系人</translation>
        </message>
        <message>
            <source>Encrypted file {name}</source>
            <translation>加密文件 {name}</translation>
        </message>
        <message>
            <source>End of the flag “{flag}”</source>
            <translation>解除“{flag}”标记</translation>
        </message>
        <message>
            <source>Ended {day}</source>
            <translation>{day} 已到期</translation>
        </message>
        <message>
            <source>Ends {last}, allowed until {latest}</source>
            <translation>末期 {last}，最迟 {latest}</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英文</translation>
        </message>
        <message>
            <source>Enter an amount above zero.</source>
            <translation>请填写大于零的金额。</translation>
        </message>
        <message>
            <source>Enter the consent</source>
            <translation>登记本人同意</translation>
        </message>
        <message>
            <source>Entered or changed here; the client's value is kept beside it.</source>
            <translation>由本所录入或修改；委托方的值并列保存。</translation>
        </message>
        <message>
            <source>Entered the home</source>
            <translation>是否入户</translation>
        </message>
        <message>
            <source>Entered without a consent on record</source>
            <translation>未记录同意即入户</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>条数</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>审计条目</translation>
        </message>
        <message>
            <source>Entry of the seal</source>
            <translation>链码所在条目</translation>
        </message>
        <message>
            <source>Ethnicity, faith, marriage, schooling</source>
            <translation>民族、宗教、婚姻、学历</translation>
        </message>
        <message>
            <source>Every line of this file was taken before. Nothing was changed.</source>
            <translation>本文件各行此前均已收，未作任何改动。</translation>
        </message>
        <message>
            <source>Every list that is imported stands here with its dates and what became of it.</source>
            <translation>每次导入的清单都列在这里，附日期和去向。</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Every month on</source>
            <translation>每月</translation>
        </message>
        <message>
            <source>Every payment that it posted is reversed; its waiting lines leave the tray.</source>
            <translation>由其入账的还款将全部冲正，待认领的行一并移除。</translation>
        </message>
        <message>
            <source>Every row reads well.</source>
            <translation>每一行都读得通。</translation>
        </message>
        <message>
            <source>Every sheet printed before stops working at once. Have the printer ready.</source>
            <translation>以前印的恢复表立即作废。请先准备好打印机。</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>每两周</translation>
        </message>
        <message>
            <source>Every visit warns; a supervisor looks at it first.</source>
            <translation>外访均提示，主管先行审核。</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>每周</translation>
        </message>
        <message>
            <source>Everybody's password: {password}</source>
            <translation>所有人的登录口令：{password}</translation>
        </message>
        <message>
            <source>Everything goes in one step. What people have worked on since is kept.</source>
            <translation>一次全部撤销；此后有人处理过的予以保留。</translation>
        </message>
        <message>
            <source>Exam until</source>
            <translation>考试有效至</translation>
        </message>
        <message>
            <source>Excel (.xlsx, .xls), OpenDocument (.ods) or text (.csv, .tsv, .txt)</source>
            <translation>Excel（.xlsx、.xls）、OpenDocument（.ods）或文本（.csv、.tsv、.txt）</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message numerus="yes">
            <source>Export %n case(s)</source>
            <translation>
                <numerusform>导出 %n 件案件</numerusform>
            </translation>
        </message>
        <message>
            <source>Extend</source>
            <translation>留案</translation>
        </message>
        <message>
            <source>Extend the placement…</source>
            <translation>留案（延期）…</translation>
        </message>
        <message>
            <source>Extend {number}</source>
            <translation>{number} 留案</translation>
        </message>
        <message>
            <source>Extended until {day}.</source>
            <translation>已留案至 {day}。</translation>
        </message>
        <message>
            <source>Extending the placement</source>
            <translation>正在留案</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Failed calls in a row until a debtor counts as lost</source>
            <translation>连续拨打未通几次视为失联</translation>
        </message>
        <message>
            <source>Family matters</source>
            <translation>家庭变故</translation>
        </message>
        <message>
            <source>Fares and the like</source>
            <translation>车费等支出</translation>
        </message>
        <message>
            <source>Female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>Fen</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>Field “{name}” removed</source>
            <translation>已删除字段“{name}”</translation>
        </message>
        <message>
            <source>Field “{name}” saved</source>
            <translation>已保存字段“{name}”</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Fill in day, time and crew.</source>
            <translation>请填写日期、时间和外访人员。</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Fingerprint of the file</source>
            <translation>文件摘要</translation>
        </message>
        <message>
            <source>First check: {passed} passed</source>
            <translation>闸门预检：通过 {passed}</translation>
        </message>
        <message>
            <source>First check: {passed} passed, {noted} to note ({what})</source>
            <translation>闸门预检：通过 {passed}，提示 {noted}（{what}）</translation>
        </message>
        <message>
            <source>First due day</source>
            <translation>首期日</translation>
        </message>
        <message>
            <source>First instalment on</source>
            <translation>首期日</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>前几个值</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>适合窗口</translation>
        </message>
        <message>
            <source>Flag cleared.</source>
            <translation>标记已解除。</translation>
        </message>
        <message>
            <source>Flag raised.</source>
            <translation>标记已加。</translation>
        </message>
        <message>
            <source>Flag “{flag}”</source>
            <translation>“{flag}”标记</translation>
        </message>
        <message>
            <source>Follows every change; the final paper is printed once approved</source>
            <translation>随改随印样；正式件须批准后打印</translation>
        </message>
        <message>
            <source>For each case</source>
            <translation>每案平均</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>全所可用</translation>
        </message>
        <message>
            <source>Forgot</source>
            <translation>忘记</translation>
        </message>
        <message>
            <source>Friend</source>
            <translation>朋友</translation>
        </message>
        <message>
            <source>From file {file}, row {row}</source>
            <translation>来源文件 {file} 第 {row} 行</translation>
        </message>
        <message>
            <source>From list {number}</source>
            <translation>来源 委案清单 {number}</translation>
        </message>
        <message>
            <source>From {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>Gate checked</source>
            <translation>闸门检查时间</translation>
        </message>
        <message>
            <source>Gate findings</source>
            <translation>闸门结果</translation>
        </message>
        <message>
            <source>Gate, lobby or porter's lodge</source>
            <translation>小区门口、大堂或门卫处</translation>
        </message>
        <message>
            <source>Give a reason; the applicant reads it.</source>
            <translation>请写明理由，申请人会看到。</translation>
        </message>
        <message>
            <source>Give the day as YYYY-MM-DD.</source>
            <translation>请按 YYYY-MM-DD 填写日期。</translation>
        </message>
        <message>
            <source>Giving cases back</source>
            <translation>正在退案</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>可上门</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>继续写</translation>
        </message>
        <message>
            <source>Going back soon</source>
            <translation>即将退案</translation>
        </message>
        <message>
            <source>Great distress</source>
            <translation>情绪崩溃</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰</translation>
        </message>
        <message>
            <source>Ground (gist)</source>
            <translation>依据（要旨）</translation>
        </message>
        <message>
            <source>Ground: overdue since {day}</source>
            <translation>依据：{day} 起逾期</translation>
        </message>
        <message>
            <source>Ground: {day} {event}</source>
            <translation>依据：{day} {event}</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>Guarantor</source>
            <translation>担保人</translation>
        </message>
        <message>
            <source>Hand to legal</source>
            <translation>转法务</translation>
        </message>
        <message>
            <source>Handed over with {amount} yuan</source>
            <translation>委案金额 {amount} 元</translation>
        </message>
        <message>
            <source>Handed over {day} · list {number}</source>
            <translation>委案 {day}・批次 {number}</translation>
        </message>
        <message>
            <source>Handed to legal</source>
            <translation>转法务</translation>
        </message>
        <message>
            <source>Has left</source>
            <translation>已离职</translation>
        </message>
        <message>
            <source>Header in the file</source>
            <translation>文件里的表头</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>不收</translation>
        </message>
        <message>
            <source>Held back by the mandate: {columns}</source>
            <translation>超出委托范围、不予读取：{columns}</translation>
        </message>
        <message>
            <source>Hold-out group</source>
            <translation>对照组</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>家庭</translation>
        </message>
        <message>
            <source>Hostile</source>
            <translation>抵触</translation>
        </message>
        <message>
            <source>Hours in which visits are planned</source>
            <translation>外访安排时段</translation>
        </message>
        <message>
            <source>Hours need a beginning and an end. Fill in both or none.</source>
            <translation>时段要有起止，请都填或都不填。</translation>
        </message>
        <message>
            <source>How identity was checked</source>
            <translation>身份核对方式</translation>
        </message>
        <message>
            <source>How much was promised?</source>
            <translation>承诺多少？</translation>
        </message>
        <message>
            <source>ID number ending in {word}</source>
            <translation>证件尾号 {word}</translation>
        </message>
        <message>
            <source>ID numbers of contacts</source>
            <translation>联系人证件号码</translation>
        </message>
        <message>
            <source>ID {number}</source>
            <translation>证件 {number}</translation>
        </message>
        <message>
            <source>Illness</source>
            <translation>疾病</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>Importing {file}</source>
            <translation>正在导入 {file}</translation>
        </message>
        <message>
            <source>In grace, {day}</source>
            <translation>宽限中 {day}</translation>
        </message>
        <message>
            <source>In hand</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>当面</translation>
        </message>
        <message>
            <source>In the debtor's words</source>
            <translation>债务人自述</translation>
        </message>
        <message>
            <source>Means are needed for a plan</source>
            <translation>为制定方案需了解还款能力</translation>
        </message>
        <message>
            <source>Income a month</source>
            <translation>月收入</translation>
        </message>
        <message>
            <source>Needs a month</source>
            <translation>月必要支出</translation>
        </message>
        <message>
            <source>Other debts a month</source>
            <translation>其他债务月供</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>工作</translation>
        </message>
        <message>
            <source>4 Promise</source>
            <translation>4 还款承诺</translation>
        </message>
        <message>
            <source>5 Papers handed over</source>
            <translation>5 交付文件</translation>
        </message>
        <message>
            <source>6 New phones and addresses</source>
            <translation>6 新获联系方式</translation>
        </message>
        <message>
            <source>7 Recording</source>
            <translation>7 录音录像</translation>
        </message>
        <message>
            <source>8 Signs and incidents</source>
            <translation>8 特殊情况</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>9 Conduct</source>
            <translation>9 行为自查</translation>
        </message>
        <message>
            <source>All points kept</source>
            <translation>全部遵守</translation>
        </message>
        <message>
            <source>10 Costs</source>
            <translation>10 费用</translation>
        </message>
        <message>
            <source>11 What comes next</source>
            <translation>11 下一步</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>到期</translation>
        </message>
        <message>
            <source>Income</source>
            <translation>收入</translation>
        </message>
        <message>
            <source>Incoming</source>
            <translation>对方发起</translation>
        </message>
        <message>
            <source>Info</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Inside the home</source>
            <translation>室内</translation>
        </message>
        <message>
            <source>Instalment {number}: {amount}, {state}</source>
            <translation>第 {number} 期 {amount}，{state}</translation>
        </message>
        <message>
            <source>Interest and fees of an agreement above it are blocked; empty sets no limit.</source>
            <translation>协议的利息和费用超过上限会被阻断；留空表示不限。</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>Invalid</source>
            <translation>失效</translation>
        </message>
        <message>
            <source>It is the recorded one</source>
            <translation>就是已记的这笔</translation>
        </message>
        <message>
            <source>It leaves the tray and is not offered again when a file tells it once more.</source>
            <translation>剔除后不再列入待认领，再次出现在文件中时也不会重复提示。</translation>
        </message>
        <message>
            <source>It names no payer.</source>
            <translation>未写付款人。</translation>
        </message>
        <message>
            <source>It stands for two minutes. Who saw it, when and why is kept in the audit log.</source>
            <translation>明文显示两分钟。何人何时因何事由查看，记入审计。</translation>
        </message>
        <message>
            <source>It waives part of the debt and is yours: another person approves it</source>
            <translation>含减免且由您拟稿，须由他人审批</translation>
        </message>
        <message>
            <source>It was neither printed nor saved, and the old one is void. Another one must be made later.</source>
            <translation>新表既未打印也未保存，旧表已作废，之后须再制作一份。</translation>
        </message>
        <message>
            <source>It was posted before and reversed: {reason}</source>
            <translation>此前曾入账并已冲正：{reason}</translation>
        </message>
        <message>
            <source>Its cases go back to where they stood before the pause.</source>
            <translation>案件回到暂停前的状态。</translation>
        </message>
        <message>
            <source>Its numbers belong to different cases.</source>
            <translation>所含编号分属不同案件。</translation>
        </message>
        <message>
            <source>Its open cases are put on hold and their visits called off, until somebody resumes it.</source>
            <translation>在办案件将挂起、外访取消，直到有人恢复。</translation>
        </message>
        <message>
            <source>Its open cases may be worked on until the new recall day. The client's word is the reason.</source>
            <translation>在办案件可处理至新的退案日。原因请写明委托方如何同意。</translation>
        </message>
        <message>
            <source>Keep as a new view…</source>
            <translation>另存为新视图…</translation>
        </message>
        <message>
            <source>Keep our value?</source>
            <translation>保留本所数据？</translation>
        </message>
        <message>
            <source>Keep ours</source>
            <translation>保留本所数据</translation>
        </message>
        <message>
            <source>Keep ours…</source>
            <translation>保留本所数据…</translation>
        </message>
        <message>
            <source>Keep tags</source>
            <translation>保存标签</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>保留草稿</translation>
        </message>
        <message>
            <source>Keep the key here</source>
            <translation>由本机代存密钥</translation>
        </message>
        <message>
            <source>Keep view…</source>
            <translation>保存视图…</translation>
        </message>
        <message>
            <source>Keeps instalment {numbers} of {number}</source>
            <translation>付清协议 {number} 第 {numbers} 期</translation>
        </message>
        <message>
            <source>Keeps the down payment of {number}</source>
            <translation>付清协议 {number} 的首付</translation>
        </message>
        <message>
            <source>Keeps the promise of {amount} by {day}</source>
            <translation>兑现 {day} 前还款 {amount} 的承诺</translation>
        </message>
        <message>
            <source>Kept beside</source>
            <translation>并列保存</translation>
        </message>
        <message>
            <source>Kept record</source>
            <translation>保留档案</translation>
        </message>
        <message>
            <source>Kept: {name} · ID {number}</source>
            <translation>保留：{name} · 证件 {number}</translation>
        </message>
        <message>
            <source>Key in the pack</source>
            <translation>规则包中的键</translation>
        </message>
        <message>
            <source>Key kept in the keyring</source>
            <translation>密钥存入密钥环</translation>
        </message>
        <message>
            <source>Key taken out of the keyring</source>
            <translation>从密钥环取出密钥</translation>
        </message>
        <message>
            <source>Keys of the cases</source>
            <translation>案件内部号</translation>
        </message>
        <message>
            <source>Kind of debt</source>
            <translation>产品类别</translation>
        </message>
        <message>
            <source>Kind of document</source>
            <translation>证件类型</translation>
        </message>
        <message>
            <source>Kind of office</source>
            <translation>机构类型</translation>
        </message>
        <message>
            <source>Kind of product</source>
            <translation>产品大类</translation>
        </message>
        <message>
            <source>Kinds of entries</source>
            <translation>记录类别</translation>
        </message>
        <message>
            <source>Known by sight</source>
            <translation>当面认识</translation>
        </message>
        <message>
            <source>Known header</source>
            <translation>表头已认识</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>协议文字</translation>
        </message>
        <message>
            <source>Lapsed</source>
            <translation>已失效</translation>
        </message>
        <message>
            <source>Last</source>
            <translation>最近联系</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>最近变动</translation>
        </message>
        <message>
            <source>Last digits of the ID told</source>
            <translation>核对身份证尾号</translation>
        </message>
        <message>
            <source>Last named in</source>
            <translation>最近见于</translation>
        </message>
        <message>
            <source>Last named in {file}, row {row}</source>
            <translation>最近见于 {file} 第 {row} 行</translation>
        </message>
        <message>
            <source>Laying indexes</source>
            <translation>正在建立索引</translation>
        </message>
        <message>
            <source>Least people in a crew</source>
            <translation>外访组最少人数</translation>
        </message>
        <message>
            <source>Least time between two doors</source>
            <translation>两次外访最短间隔</translation>
        </message>
        <message>
            <source>Record and witnesses</source>
            <translation>记录与见证</translation>
        </message>
        <message>
            <source>What it should say</source>
            <translation>应为</translation>
        </message>
        <message>
            <source>Note the correction</source>
            <translation>记下更正</translation>
        </message>
        <message>
            <source>Leave as it is</source>
            <translation>维持原样</translation>
        </message>
        <message>
            <source>Who speaks</source>
            <translation>由谁表态</translation>
        </message>
        <message>
            <source>Their password</source>
            <translation>本人密码</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>本人说明</translation>
        </message>
        <message>
            <source>Confirm the record</source>
            <translation>确认记录</translation>
        </message>
        <message>
            <source>File the corrections</source>
            <translation>提交更正</translation>
        </message>
        <message>
            <source>Supervisor's opinion</source>
            <translation>主管意见</translation>
        </message>
        <message>
            <source>Check and lock</source>
            <translation>复核并锁定</translation>
        </message>
        <message>
            <source>Add to the record</source>
            <translation>补记内容</translation>
        </message>
        <message>
            <source>The client was told</source>
            <translation>已告知委托方</translation>
        </message>
        <message>
            <source>Take over into the record</source>
            <translation>采纳到记录</translation>
        </message>
        <message>
            <source>Leave the draft for {name}?</source>
            <translation>离开 {name} 的协议草稿？</translation>
        </message>
        <message>
            <source>Leave without it</source>
            <translation>直接离开</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>有内容未保存，离开吗？</translation>
        </message>
        <message>
            <source>Leave without the new recovery sheet?</source>
            <translation>不保留新恢复表就离开？</translation>
        </message>
        <message>
            <source>Leave {name} alone for ever?</source>
            <translation>永久停止联系 {name}？</translation>
        </message>
        <message>
            <source>Left in a sealed envelope</source>
            <translation>密封留置</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未导入</translation>
        </message>
        <message>
            <source>Left over</source>
            <translation>未抵充金额</translation>
        </message>
        <message>
            <source>Left to the contract</source>
            <translation>暂不列入</translation>
        </message>
        <message>
            <source>Left unchanged</source>
            <translation>未改动</translation>
        </message>
        <message>
            <source>Left when asked to</source>
            <translation>被要求离开时即离开</translation>
        </message>
        <message>
            <source>Left word</source>
            <translation>已转告</translation>
        </message>
        <message>
            <source>Legal review</source>
            <translation>法务审查</translation>
        </message>
        <message>
            <source>Lent amount</source>
            <translation>放款金额</translation>
        </message>
        <message>
            <source>Let them release it</source>
            <translation>请复核人放行</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>信函</translation>
        </message>
        <message>
            <source>Liable</source>
            <translation>负有责任</translation>
        </message>
        <message>
            <source>Like 09:20</source>
            <translation>如 09:20</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>很可能</translation>
        </message>
        <message>
            <source>Lim. d</source>
            <translation>时效</translation>
        </message>
        <message>
            <source>Lim. end</source>
            <translation>时效届满</translation>
        </message>
        <message>
            <source>Limitation &lt; 180 d</source>
            <translation>时效 180 日内</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>List {number}, taken in {day}</source>
            <translation>清单 {number}，{day} 导入</translation>
        </message>
        <message>
            <source>List {number}, taken in {day} by {who}</source>
            <translation>清单 {number}，{day} 由 {who} 导入</translation>
        </message>
        <message>
            <source>Lists show this one; empty takes the full name.</source>
            <translation>列表中显示简称；留空则用全称。</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>自动锁定</translation>
        </message>
        <message>
            <source>Log entries are kept at least</source>
            <translation>日志最短保存期</translation>
        </message>
        <message>
            <source>Longest plan for a credit card</source>
            <translation>信用卡分期最长期限</translation>
        </message>
        <message>
            <source>Look at the columns</source>
            <translation>核对各列</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>查得</translation>
        </message>
        <message>
            <source>Looking at what the import did</source>
            <translation>正在查看本次导入做了什么</translation>
        </message>
        <message>
            <source>Looking for a free time</source>
            <translation>查找可行时间</translation>
        </message>
        <message>
            <source>Looking up what has changed since</source>
            <translation>正在查看此后的改动</translation>
        </message>
        <message>
            <source>Lost work</source>
            <translation>失业</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>作出时间</translation>
        </message>
        <message>
            <source>Made {moment}. It opens the office when passphrase and computer are lost. Make a new one every year, when its keeper changes, or when it may have been seen.</source>
            <translation>{moment} 制作。口令和电脑都丢失时用它打开资料库。每年、换保管人或可能泄露时，请重新制作。</translation>
        </message>
        <message>
            <source>Main step of the agreement</source>
            <translation>协议的下一步</translation>
        </message>
        <message>
            <source>Make a new recovery sheet?</source>
            <translation>重新制作恢复表？</translation>
        </message>
        <message>
            <source>Make agreement {number} void?</source>
            <translation>作废协议 {number}？</translation>
        </message>
        <message>
            <source>Make the new sheet</source>
            <translation>重新制作</translation>
        </message>
        <message>
            <source>Make void</source>
            <translation>作废协议</translation>
        </message>
        <message>
            <source>Making the recovery sheet</source>
            <translation>正在制作恢复表</translation>
        </message>
        <message>
            <source>Male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>Mandate from</source>
            <translation>委托起始日</translation>
        </message>
        <message>
            <source>Mandate no.</source>
            <translation>委托合同编号</translation>
        </message>
        <message>
            <source>Mandate until</source>
            <translation>委托终止日</translation>
        </message>
        <message>
            <source>Mandate {number} does not cover today</source>
            <translation>委托合同 {number} 今日不在有效期内</translation>
        </message>
        <message>
            <source>Mandate {number} until {day}</source>
            <translation>委托合同 {number}，有效至 {day}</translation>
        </message>
        <message>
            <source>Mark as signed…</source>
            <translation>标记已签…</translation>
        </message>
        <message>
            <source>Match</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>Match them</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>May ask: please call back</source>
            <translation>可问：请本人回电</translation>
        </message>
        <message>
            <source>May {rights}.</source>
            <translation>可以{rights}。</translation>
        </message>
        <message>
            <source>Media or filming</source>
            <translation>媒体或拍摄</translation>
        </message>
        <message>
            <source>Merge of two records</source>
            <translation>合并两条档案</translation>
        </message>
        <message>
            <source>Merge records of a person</source>
            <translation>合并人员档案</translation>
        </message>
        <message>
            <source>Merge with another record</source>
            <translation>与另一条档案合并</translation>
        </message>
        <message>
            <source>Merge with another record…</source>
            <translation>与另一条档案合并…</translation>
        </message>
        <message>
            <source>Merged into</source>
            <translation>合并到</translation>
        </message>
        <message>
            <source>Merged record</source>
            <translation>并入档案</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>见到本人</translation>
        </message>
        <message>
            <source>Min. each</source>
            <translation>每次分钟</translation>
        </message>
        <message>
            <source>Minutes at the door and on the way</source>
            <translation>现场与路上的分钟数</translation>
        </message>
        <message>
            <source>Minutes on the way</source>
            <translation>路上分钟</translation>
        </message>
        <message>
            <source>Missed on</source>
            <translation>违约日</translation>
        </message>
        <message>
            <source>Missed {day}</source>
            <translation>违约 {day}</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Most people in a crew</source>
            <translation>外访组最多人数</translation>
        </message>
        <message>
            <source>Move the visit</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Name, case number or last digits of the phone</source>
            <translation>姓名、案号或手机尾号</translation>
        </message>
        <message>
            <source>Net (yuan)</source>
            <translation>净额（元）</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>一般</translation>
        </message>
        <message>
            <source>New agreement</source>
            <translation>新协议</translation>
        </message>
        <message>
            <source>New draft</source>
            <translation>新草稿</translation>
        </message>
        <message>
            <source>New password for {name}</source>
            <translation>为 {name} 重设口令</translation>
        </message>
        <message>
            <source>New phones and addresses</source>
            <translation>新获联系方式</translation>
        </message>
        <message>
            <source>New recovery sheet</source>
            <translation>重制恢复表</translation>
        </message>
        <message>
            <source>Next case</source>
            <translation>下一件</translation>
        </message>
        <message>
            <source>Next due</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>Next free time</source>
            <translation>改到最近可行的时间</translation>
        </message>
        <message>
            <source>Next step saved.</source>
            <translation>下一步已存。</translation>
        </message>
        <message>
            <source>Next step within</source>
            <translation>下一步期限</translation>
        </message>
        <message>
            <source>Next step within {days} d</source>
            <translation>{days} 天内有下一步</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>No agreement here</source>
            <translation>这里没有协议</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>未接</translation>
        </message>
        <message>
            <source>No case fits these filters</source>
            <translation>没有符合筛选的案件</translation>
        </message>
        <message>
            <source>No case in this view</source>
            <translation>此视图没有案件</translation>
        </message>
        <message>
            <source>No case waits for a visit. Set the next step of a case to a visit first.</source>
            <translation>没有待排外访的案件。先把案件的下一步设为外访。</translation>
        </message>
        <message>
            <source>No cases yet</source>
            <translation>还没有案件</translation>
        </message>
        <message>
            <source>No client yet</source>
            <translation>还没有委托方</translation>
        </message>
        <message>
            <source>No district</source>
            <translation>未分区</translation>
        </message>
        <message>
            <source>No file chosen</source>
            <translation>未选择文件</translation>
        </message>
        <message>
            <source>No free time within a week; choose another crew or address.</source>
            <translation>一周内没有可行时间，请换人或换地址。</translation>
        </message>
        <message>
            <source>No mandate on record</source>
            <translation>没有委托合同记录</translation>
        </message>
        <message>
            <source>No next step is set</source>
            <translation>未定下一步</translation>
        </message>
        <message>
            <source>No overdue day is on file.</source>
            <translation>没有登记逾期日。</translation>
        </message>
        <message>
            <source>No payment here</source>
            <translation>这里没有款项</translation>
        </message>
        <message>
            <source>Money that went out; this row was set aside.</source>
            <translation>支出款项，已略过。</translation>
        </message>
        <message>
            <source>  {amount} more than was owed</source>
            <translation>超出欠款 {amount}</translation>
        </message>
        <message>
            <source>  {part}: {amount}</source>
            <translation>{part}：{amount}</translation>
        </message>
        <message>
            <source>Addendum {number}</source>
            <translation>补记 {number}</translation>
        </message>
        <message>
            <source>Addendum, {name}, {day}: {words}</source>
            <translation>补记（{name}，{day}）：{words}</translation>
        </message>
        <message>
            <source>Against register</source>
            <translation>与登记不符</translation>
        </message>
        <message>
            <source>Ageing</source>
            <translation>账龄</translation>
        </message>
        <message>
            <source>Agreement kept again</source>
            <translation>协议恢复履行</translation>
        </message>
        <message>
            <source>Agreement {number}</source>
            <translation>协议 {number}</translation>
        </message>
        <message>
            <source>Agreement {number} cannot be signed on {day}: {finding} ({rule}: {clause}). Nothing was changed. Ask the client to renew the approval and draft anew, or draft without the waiver.</source>
            <translation>协议 {number} 不能于 {day} 签署：{finding}（{rule}：{clause}）。数据未改动。请委托方重新批准后再拟协议，或不带减免重新拟定。</translation>
        </message>
        <message>
            <source>Agreement {number} cannot be signed on {day}: {finding} ({rule}: {clause}). Nothing was changed. Clear up what the rule names, or make the agreement void and draft anew.</source>
            <translation>协议 {number} 不能按 {day} 签署：{finding}（{rule}：{clause}）。未作任何更改。请先处理该规则所指事项，或作废本协议后重新起草。</translation>
        </message>
        <message>
            <source>Agreement {number} has no copy {copy} that could be signed.</source>
            <translation>协议 {number} 没有可登记签字的第 {copy} 份。</translation>
        </message>
        <message>
            <source>Agreement {number} is approved already.</source>
            <translation>协议 {number} 已批准。</translation>
        </message>
        <message>
            <source>Agreement {number} is not entered as signed; enter the signing day first.</source>
            <translation>协议 {number} 还没有登记签署；请先登记签署日期。</translation>
        </message>
        <message>
            <source>Agreement {number} is signed on one copy and refused on another. Settle which holds, and destroy the refused copy, before the scan is checked.</source>
            <translation>协议 {number} 一份已签、另一份拒签。请先确定以哪份为准并销毁拒签的那份，再复核扫描件。</translation>
        </message>
        <message>
            <source>Agreement {number} is void; no signature on copy {copy} counts. Nothing was changed. Bring the copy back and enter it as spoiled, or have a new agreement signed.</source>
            <translation>协议 {number} 已作废，第 {copy} 份上的签名无效。未作任何更改。请收回该份并登记为“作废（污损）”，或另行签署新协议。</translation>
        </message>
        <message>
            <source>Agreement {number} is {status} and cannot be amended; only a signed one that runs can.</source>
            <translation>协议 {number} 为“{status}”，不能变更；只有已签且在履行的协议可以变更。</translation>
        </message>
        <message>
            <source>Agreement {number} is {status} and only copy {copy} carries its signature. Nothing was changed. Enter the copy that was signed first, or make the agreement void.</source>
            <translation>协议 {number} 处于“{status}”状态，只有第 {copy} 份载有签字。未作任何更改。请先登记已签字的那一份，或作废本协议。</translation>
        </message>
        <message>
            <source>Agreement {number} is {status}; a reminder belongs to a broken plan that can still be made good.</source>
            <translation>协议 {number} 为“{status}”；书面提醒只用于已违约且仍可补足的计划。</translation>
        </message>
        <message>
            <source>Agreement {number} is {status}; only a plan that can still be kept is given more time.</source>
            <translation>协议 {number} 为“{status}”；只有仍可履行的计划才能宽延。</translation>
        </message>
        <message>
            <source>Agreement {number} of this case is at “{status}” already, and only one can be signed. Nothing was changed. Make one of the two void.</source>
            <translation>本案协议 {number} 已处于“{status}”，只能签署一份。未作任何更改，请作废其中一份。</translation>
        </message>
        <message>
            <source>Agreement {number} replaced {older}, which cannot run again: case {case_no} is closed. Nothing was changed. Tell the client what is wrong with the agreement; it stays on record.</source>
            <translation>协议 {number} 取代了 {older}；案件 {case_no} 已结案，后者不能恢复履行。未作任何更改。请把协议的问题告知委托方，协议仍留存备查。</translation>
        </message>
        <message>
            <source>Agreement {number} replaced {older}, which would run again, but interest of {amount} ran by the new one already. Nothing was changed. Amend agreement {number} instead, with the instalments of the older one.</source>
            <translation>协议 {number} 取代了 {older}，作废后应由后者恢复履行，但新协议已产生履行期间利息 {amount}。未作任何更改。请改为变更协议 {number}，按原协议的各期重新约定。</translation>
        </message>
        <message>
            <source>Agreement {number} replaced {older}, which would run again, but no copy of that one is entered as signed any more. Nothing was changed. Enter its signed copy in the register of papers first.</source>
            <translation>协议 {number} 取代了 {older}，作废后应由后者恢复履行，但后者已没有登记为“已签署”的文本。未作任何更改。请先在文书登记中登记其已签署的文本。</translation>
        </message>
        <message>
            <source>Agreement {number} says that {told} is owed, but by now it is {owed} (AGR-BALANCE). Nothing was changed. Make it void, draft it anew on the present balance and have that signed.</source>
            <translation>协议 {number} 载明欠款 {told}，现在的欠款为 {owed}（AGR-BALANCE）。未作任何更改。请作废该协议，按现余额重新拟定后再签署。</translation>
        </message>
        <message>
            <source>Agreement {number} was to replace {older}, which is {status} by now. Make it void and draft anew on the present balance.</source>
            <translation>协议 {number} 原拟替换 {older}，而后者现为“{status}”。请作废，并按现有余额重新起草。</translation>
        </message>
        <message>
            <source>Agreements whose basis changed</source>
            <translation>依据有变的协议</translation>
        </message>
        <message numerus="yes">
            <source>All %n paper(s) printed.</source>
            <translation>
                <numerusform>%n 份文书全部打印完毕。</numerusform>
            </translation>
        </message>
        <message>
            <source>All contact is stopped since {day}; only a necessary letter may go out.</source>
            <translation>{day} 起停止联系；只可寄送确有必要的函件。</translation>
        </message>
        <message>
            <source>All others in equal parts</source>
            <translation>其余各期均摊</translation>
        </message>
        <message>
            <source>All printed</source>
            <translation>全部打印</translation>
        </message>
        <message>
            <source>All that waits</source>
            <translation>全部待打印</translation>
        </message>
        <message>
            <source>All {known} pages had been read before; nothing was changed.</source>
            <translation>{known} 页此前均已读取，没有变化。</translation>
        </message>
        <message>
            <source>Also taken: {fields}</source>
            <translation>另收：{fields}</translation>
        </message>
        <message>
            <source>Altered</source>
            <translation>内容不符</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Amend on the present balance: the debt changed on {day}</source>
            <translation>请按现余额变更协议：债务 {day} 有变动</translation>
        </message>
        <message>
            <source>Amendment of {number}</source>
            <translation>变更协议 {number}</translation>
        </message>
        <message>
            <source>Amount of every instalment</source>
            <translation>每期金额</translation>
        </message>
        <message>
            <source>An answer cannot be due before the complaint came in.</source>
            <translation>答复期限不能早于收到之日。</translation>
        </message>
        <message>
            <source>An answer cannot come before the complaint of {day}.</source>
            <translation>答复日不能早于 {day} 的投诉日。</translation>
        </message>
        <message>
            <source>An approval needs its number, day, approver and last day: give --approval-no, --approval-date, --approver and --approval-until.</source>
            <translation>批准须有文号、批准日、批准人和有效期：请给出 --approval-no、--approval-date、--approver 和 --approval-until。</translation>
        </message>
        <message>
            <source>An instalment would be zero or less; choose fewer instalments or other amounts.</source>
            <translation>有一期金额将为零或负数；请减少期数或改用其他金额。</translation>
        </message>
        <message>
            <source>An offer sheet has {least} to {most} options; a single plan is an ordinary agreement.</source>
            <translation>方案确认单含 {least} 至 {most} 个方案；只有一个方案时按普通协议办理。</translation>
        </message>
        <message>
            <source>An offer sheet is not signed; choose the option that was ticked.</source>
            <translation>方案确认单不签署；请录入所勾选的方案。</translation>
        </message>
        <message>
            <source>Another copy was refused; settle which holds.</source>
            <translation>另一份被拒签；请先确定以哪份为准。</translation>
        </message>
        <message>
            <source>Another picture…</source>
            <translation>换一张图片…</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>Answer entered</source>
            <translation>答复录入时间</translation>
        </message>
        <message>
            <source>Answer entered by</source>
            <translation>答复录入人</translation>
        </message>
        <message>
            <source>Answer on a paper taken back</source>
            <translation>撤回文书的签收结果</translation>
        </message>
        <message>
            <source>Answer on papers</source>
            <translation>登记文书签收结果</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>答复时间</translation>
        </message>
        <message>
            <source>Approval valid until</source>
            <translation>批准有效期至</translation>
        </message>
        <message>
            <source>Approval {number} ends on {day}: an offer cannot hold until {until}.</source>
            <translation>批准文号 {number} 于 {day} 到期，方案不能有效到 {until}。</translation>
        </message>
        <message>
            <source>Approval {number} is on file for waiver {request} of this case already, and grants once. Enter the number of the client's newer letter.</source>
            <translation>批准文号 {number} 已登记于本案减免申请 {request}，只能使用一次。请填写委托方新的批准文号。</translation>
        </message>
        <message>
            <source>Approval {number} is on file: given {day} by {who}, holds until {until}. That is not changed here; enter another answer of the client as a waiver request.</source>
            <translation>批准文号 {number} 已登记：{who} 于 {day} 批准，有效期至 {until}。此处不作改动；委托方另有答复的，请在减免申请里登记。</translation>
        </message>
        <message>
            <source>Approve agreement {number}?</source>
            <translation>要批准协议 {number} 吗？</translation>
        </message>
        <message>
            <source>Approve it</source>
            <translation>确认批准</translation>
        </message>
        <message>
            <source>Approve offer sheet {number}?</source>
            <translation>要批准方案确认单 {number} 吗？</translation>
        </message>
        <message>
            <source>Approved agreements and offers, and letters that are due, stand here until they are printed.</source>
            <translation>已批的协议和方案、到期要发的函件都列在这里，打印后消失。</translation>
        </message>
        <message>
            <source>Approved by (at the client)</source>
            <translation>批准人（委托方）</translation>
        </message>
        <message>
            <source>Approved by the client</source>
            <translation>委托方已批准</translation>
        </message>
        <message>
            <source>Approved on</source>
            <translation>批准日期</translation>
        </message>
        <message>
            <source>Approve…</source>
            <translation>批准…</translation>
        </message>
        <message>
            <source>Arrived by</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>Arrived on</source>
            <translation>送达日</translation>
        </message>
        <message>
            <source>As the law says</source>
            <translation>依法律规定</translation>
        </message>
        <message>
            <source>Ask why first: instalment {number} is not paid in full</source>
            <translation>第 {number} 期未足额到账，先问原因</translation>
        </message>
        <message>
            <source>Ask why first: promised for {day}</source>
            <translation>承诺 {day} 还款未到账，先问原因</translation>
        </message>
        <message>
            <source>Ask {client} again: the waiver is not answered</source>
            <translation>请催问{client}：减免申请尚未答复</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>Asked of the client</source>
            <translation>待委托方答复</translation>
        </message>
        <message>
            <source>Asked on</source>
            <translation>申请日期</translation>
        </message>
        <message>
            <source>Asked today</source>
            <translation>今天申请</translation>
        </message>
        <message>
            <source>Awaits an answer</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>Back today</source>
            <translation>今日交回</translation>
        </message>
        <message>
            <source>Balance brought in</source>
            <translation>期初余额</translation>
        </message>
        <message>
            <source>Basis changed on</source>
            <translation>依据变动日</translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Book it all the same</source>
            <translation>仍然入账</translation>
        </message>
        <message>
            <source>Both happen at once: the wrong payment is taken back, then this one is booked.</source>
            <translation>两步一次完成：先冲正原还款，再登记这一笔。</translation>
        </message>
        <message>
            <source>Bring back or void, signature refused: {copies}</source>
            <translation>请交回或作废，已拒签：{copies}</translation>
        </message>
        <message>
            <source>Bring back signed, or void it</source>
            <translation>请签回或作废：已打印，尚未签回</translation>
        </message>
        <message>
            <source>Bring back the receipt, its payment of {amount} was taken back: {copies}</source>
            <translation>收回收款确认单，其 {amount} 元还款已冲正：第 {copies} 份</translation>
        </message>
        <message numerus="yes">
            <source>Bring the notice of breach; %n day(s) to make good run from it</source>
            <translation>
                <numerusform>请送达违约通知：自送达起 %n 日内可补足</numerusform>
            </translation>
        </message>
        <message>
            <source>Broken on</source>
            <translation>违约日</translation>
        </message>
        <message>
            <source>Bundled</source>
            <translation>随程序提供</translation>
        </message>
        <message>
            <source>Bundled, not verified</source>
            <translation>随程序提供，未核对</translation>
        </message>
        <message>
            <source>Came in on {day} ({channel}), taken down by {who}</source>
            <translation>{day} 收到（{channel}），{who} 登记</translation>
        </message>
        <message>
            <source>Can be checked</source>
            <translation>可以复核</translation>
        </message>
        <message>
            <source>Cannot be opened</source>
            <translation>无法打开</translation>
        </message>
        <message>
            <source>Cap for private loans</source>
            <translation>民间借贷上限</translation>
        </message>
        <message>
            <source>Capped at four times the LPR</source>
            <translation>以四倍 LPR 为上限</translation>
        </message>
        <message>
            <source>Case {case_no} is closed or owes nothing; no demand is printed.</source>
            <translation>案件 {case_no} 已结案或没有欠款，不打印催收函。</translation>
        </message>
        <message>
            <source>Case {case_no} is “{status}”; nobody is asked to pay meanwhile.</source>
            <translation>案件 {case_no} 处于“{status}”，其间不得要求还款。</translation>
        </message>
        <message>
            <source>Case {case_no} still owes {balance}. A certificate is asked for when nothing is owed.</source>
            <translation>案件 {case_no} 尚欠 {balance}，余额为零时才申请结清证明。</translation>
        </message>
        <message>
            <source>Cases missing from the file</source>
            <translation>文件中缺失的案件</translation>
        </message>
        <message>
            <source>Centre of a district set</source>
            <translation>区县中心点已设</translation>
        </message>
        <message>
            <source>Change (yuan)</source>
            <translation>变动（元）</translation>
        </message>
        <message>
            <source>Changed by the client's list</source>
            <translation>委托方清单更新</translation>
        </message>
        <message>
            <source>Check the scan</source>
            <translation>核对扫描件</translation>
        </message>
        <message>
            <source>Checking papers</source>
            <translation>正在检查文书</translation>
        </message>
        <message>
            <source>Choose a page to see it.</source>
            <translation>选择一页以查看。</translation>
        </message>
        <message>
            <source>Choose a rate first.</source>
            <translation>请先选中一条比率。</translation>
        </message>
        <message>
            <source>Choose a statement first.</source>
            <translation>请先选中一张结算单。</translation>
        </message>
        <message>
            <source>Choose a wording</source>
            <translation>选择文书用语文件</translation>
        </message>
        <message>
            <source>Choose another client or later days.</source>
            <translation>请选择其他委托方或更晚的日期。</translation>
        </message>
        <message>
            <source>Choose cases of one client; its papers go back to it alone.</source>
            <translation>请选择同一委托方的案件；材料只移交给该委托方。</translation>
        </message>
        <message>
            <source>Choose how the complaint was answered.</source>
            <translation>请选择处理结果。</translation>
        </message>
        <message>
            <source>Choose one case for this letter.</source>
            <translation>请为这份信函选择一个案件。</translation>
        </message>
        <message>
            <source>Choose the folder of the scans (F4), or drop files here.</source>
            <translation>选择扫描件所在文件夹（F4），或将文件拖到此处。</translation>
        </message>
        <message>
            <source>Choose the payment.</source>
            <translation>请选择一笔还款。</translation>
        </message>
        <message>
            <source>Choose the voucher's picture</source>
            <translation>选择凭证图片</translation>
        </message>
        <message>
            <source>Chosen</source>
            <translation>已选定</translation>
        </message>
        <message>
            <source>Chosen by the debtor</source>
            <translation>债务人指定</translation>
        </message>
        <message>
            <source>Chosen option</source>
            <translation>所选方案</translation>
        </message>
        <message>
            <source>Client statement</source>
            <translation>委托方结算单</translation>
        </message>
        <message>
            <source>Client's count</source>
            <translation>委托方账龄</translation>
        </message>
        <message>
            <source>Client's list</source>
            <translation>委托方名单</translation>
        </message>
        <message>
            <source>Client's value</source>
            <translation>委托方的值</translation>
        </message>
        <message>
            <source>Close agreement {number} as refused?</source>
            <translation>协议 {number} 按拒签结束？</translation>
        </message>
        <message>
            <source>Close as refused</source>
            <translation>按拒签结束</translation>
        </message>
        <message>
            <source>Close as refused…</source>
            <translation>按拒签结束…</translation>
        </message>
        <message>
            <source>Close it</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Closed as refused; the case is free again.</source>
            <translation>已按拒签结束，案件恢复可办。</translation>
        </message>
        <message>
            <source>Closed by</source>
            <translation>办结人</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>办结时间</translation>
        </message>
        <message>
            <source>Closed. The case goes on where it was.</source>
            <translation>已办结，案件恢复原状。</translation>
        </message>
        <message>
            <source>Columns of a list</source>
            <translation>清单列设置</translation>
        </message>
        <message>
            <source>Columns read as</source>
            <translation>读取方式</translation>
        </message>
        <message>
            <source>Commission (yuan)</source>
            <translation>佣金（元）</translation>
        </message>
        <message>
            <source>Commission rate</source>
            <translation>佣金比率</translation>
        </message>
        <message>
            <source>Commission rate saved</source>
            <translation>保存佣金比率</translation>
        </message>
        <message>
            <source>Commission rate taken away</source>
            <translation>删除佣金比率</translation>
        </message>
        <message>
            <source>Complaint answered</source>
            <translation>投诉答复</translation>
        </message>
        <message>
            <source>Complaint handed over</source>
            <translation>投诉转交</translation>
        </message>
        <message>
            <source>Complaint no.</source>
            <translation>投诉编号</translation>
        </message>
        <message>
            <source>Complaint or dispute</source>
            <translation>投诉或争议</translation>
        </message>
        <message>
            <source>Complaint or dispute…</source>
            <translation>投诉或争议…</translation>
        </message>
        <message>
            <source>Complaint taken back</source>
            <translation>投诉撤回</translation>
        </message>
        <message>
            <source>Complaint taken down</source>
            <translation>投诉登记</translation>
        </message>
        <message>
            <source>Complaints and disputes…</source>
            <translation>投诉与争议…</translation>
        </message>
        <message>
            <source>Confirm the basis</source>
            <translation>确认依据</translation>
        </message>
        <message>
            <source>Confirm the basis of agreement {number}?</source>
            <translation>确认协议 {number} 的依据？</translation>
        </message>
        <message>
            <source>Confirm the basis…</source>
            <translation>确认依据…</translation>
        </message>
        <message>
            <source>Confirm the {amount} claimed, or void it: until then the rest is not due</source>
            <translation>核实或作废称已还的 {amount}：在此之前余款不提前到期</translation>
        </message>
        <message>
            <source>Confirmed at</source>
            <translation>核实时间</translation>
        </message>
        <message>
            <source>Confirmed by</source>
            <translation>核实人</translation>
        </message>
        <message>
            <source>Confirmed; the plan goes on, and its days of grace begin once more.</source>
            <translation>已确认，分期继续履行，宽限期重新起算。</translation>
        </message>
        <message>
            <source>Contact and complaint written down. The complaint waits on Today for its answer.</source>
            <translation>联系记录和投诉已登记。投诉在“今日”中等待答复。</translation>
        </message>
        <message>
            <source>Copies not signed</source>
            <translation>未签字份数</translation>
        </message>
        <message>
            <source>Copies stand here from the printer until they are back, handed over, destroyed or lost.</source>
            <translation>文书从打印起列在这里，直到交回、交付、销毁或登记遗失。</translation>
        </message>
        <message>
            <source>Copy {copies} is not signed either.</source>
            <translation>另外，第 {copies} 份未签署。</translation>
        </message>
        <message>
            <source>Copy {copy} is registered as destroyed on {when}{note}, and yet its page is here.</source>
            <translation>第 {copy} 份已于 {when} 登记为销毁{note}，但其页面出现在扫描件中。</translation>
        </message>
        <message>
            <source>Copy {copy} is registered as lost on {when}{note}, and yet its page is here.</source>
            <translation>第 {copy} 份已于 {when} 登记为遗失{note}，但其页面出现在扫描件中。</translation>
        </message>
        <message>
            <source>Copy {copy} is registered as spoiled on {when}{note}.</source>
            <translation>第 {copy} 份已于 {when} 登记为作废{note}。</translation>
        </message>
        <message>
            <source>Copy {copy} of agreement {number} is signed, and its text would no longer be the same (originals, wording, or somebody's data changed since). Complete the copies that are out, or make the agreement void and print a new one.</source>
            <translation>协议 {number} 第 {copy} 份已签署，而现在打印的文本会与之不同（份数、用语或人员信息已变）。请先办完已发出的各份，或作废后另行打印新协议。</translation>
        </message>
        <message>
            <source>Copy {copy}: the scan lacks page {pages}</source>
            <translation>第 {copy} 份：扫描件缺第 {pages} 页</translation>
        </message>
        <message>
            <source>Copy {number} came back signed</source>
            <translation>第 {number} 份已签回</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Correct the payment of {amount}</source>
            <translation>更正 {amount} 的还款</translation>
        </message>
        <message>
            <source>Corrected by payment</source>
            <translation>由还款更正</translation>
        </message>
        <message>
            <source>Courier, signed for</source>
            <translation>快递签收</translation>
        </message>
        <message>
            <source>Day of the month</source>
            <translation>每月还款日</translation>
        </message>
        <message>
            <source>Days to make a broken plan good after the written reminder</source>
            <translation>违约书面提醒后的补足期限</translation>
        </message>
        <message>
            <source>Days to make good</source>
            <translation>补足期限（日）</translation>
        </message>
        <message>
            <source>Decide on the release that {who} asks for: {rules}</source>
            <translation>请审批{who}申请的放行：{rules}</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Declined by the client</source>
            <translation>委托方未批准</translation>
        </message>
        <message>
            <source>Deliver a letter with receipt or hand over to legal: ends {day}</source>
            <translation>请送达有回执的函件或转法务：{day} 届满</translation>
        </message>
        <message>
            <source>Destroy it</source>
            <translation>请销毁</translation>
        </message>
        <message>
            <source>Destroy the spoiled {copies}</source>
            <translation>请销毁已损毁的{copies}</translation>
        </message>
        <message>
            <source>Differences between the version in force and yours</source>
            <translation>现行版本与您的文本的差别</translation>
        </message>
        <message>
            <source>Digest of the journal</source>
            <translation>变更记录摘要</translation>
        </message>
        <message>
            <source>Done at</source>
            <translation>完成时间</translation>
        </message>
        <message>
            <source>Draft of an agreement written to a file</source>
            <translation>协议草稿已写入文件</translation>
        </message>
        <message>
            <source>Drop a stack of scans here, or choose its folder (F4). What cannot file itself waits here.</source>
            <translation>将一批扫描件拖到此处，或选择文件夹（F4）。无法自动归档的页在此等待处理。</translation>
        </message>
        <message>
            <source>Due at once</source>
            <translation>立即到期</translation>
        </message>
        <message>
            <source>Due before the others</source>
            <translation>先到期</translation>
        </message>
        <message>
            <source>Due days</source>
            <translation>应付日</translation>
        </message>
        <message>
            <source>Due earlier</source>
            <translation>到期较早</translation>
        </message>
        <message>
            <source>Each document needs a name and at least one page.</source>
            <translation>每项材料都要有名称，至少一页。</translation>
        </message>
        <message>
            <source>Earlier period</source>
            <translation>往期</translation>
        </message>
        <message>
            <source>Edited rows go to</source>
            <translation>改动差额归</translation>
        </message>
        <message>
            <source>Empty: from the beginning</source>
            <translation>留空：从最早开始</translation>
        </message>
        <message>
            <source>Empty: in 15 days</source>
            <translation>留空：15 日后</translation>
        </message>
        <message>
            <source>Empty: the debtor</source>
            <translation>留空：债务人本人</translation>
        </message>
        <message>
            <source>Empty: until today</source>
            <translation>留空：至今日</translation>
        </message>
        <message>
            <source>Enter as declined</source>
            <translation>录入未获批准</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Enter or F2 on a row sets its amount or day by hand.</source>
            <translation>在某期上按 Enter 或 F2 可手工设定金额或日期。</translation>
        </message>
        <message>
            <source>Enter the choice…</source>
            <translation>录入所选方案…</translation>
        </message>
        <message>
            <source>Enter the client's rate below.</source>
            <translation>请在下方录入该委托方的比率。</translation>
        </message>
        <message>
            <source>Enter the day</source>
            <translation>登记送达</translation>
        </message>
        <message>
            <source>Enter the day from which the rate holds.</source>
            <translation>请填写比率的起用日期。</translation>
        </message>
        <message>
            <source>Enter the last day of approval {number}; it stands in the letter.</source>
            <translation>请填写批准文号 {number} 的有效期，见批准函。</translation>
        </message>
        <message>
            <source>Enter the number of the approval and who gave it.</source>
            <translation>请填写批准文号和批准人。</translation>
        </message>
        <message>
            <source>Enter the rate; write it like 3.10.</source>
            <translation>请填写利率，如 3.10。</translation>
        </message>
        <message>
            <source>Enter what is to be waived; every amount is zero or more.</source>
            <translation>请填写减免金额，各项均不得为负数。</translation>
        </message>
        <message>
            <source>Entered by hand</source>
            <translation>手工录入</translation>
        </message>
        <message>
            <source>Entered on</source>
            <translation>入账日</translation>
        </message>
        <message>
            <source>Entered. The days to make good run from {day}.</source>
            <translation>已登记。补足期自 {day} 起算。</translation>
        </message>
        <message>
            <source>Every age</source>
            <translation>不分账龄</translation>
        </message>
        <message>
            <source>Every copy was refused. It becomes void with this reason, and the case is free again.</source>
            <translation>各份均被拒签。协议将以此事由作废，案件恢复可办。</translation>
        </message>
        <message>
            <source>Every instalment is set by hand, so that none can take the rest; free one of them.</source>
            <translation>各期均已手工设定，没有可承接差额的分期；请放开其中一期。</translation>
        </message>
        <message>
            <source>Every printed copy is accounted for</source>
            <translation>每一份打印件都有去向</translation>
        </message>
        <message>
            <source>Every role</source>
            <translation>全部岗位</translation>
        </message>
        <message>
            <source>Everything is in the office.</source>
            <translation>所有文书都在所内。</translation>
        </message>
        <message>
            <source>Fees, interest, penalty, principal</source>
            <translation>费用、利息、罚息、本金</translation>
        </message>
        <message>
            <source>File and page</source>
            <translation>文件与页</translation>
        </message>
        <message>
            <source>File the page</source>
            <translation>请补扫</translation>
        </message>
        <message>
            <source>File them</source>
            <translation>去归档</translation>
        </message>
        <message>
            <source>File this page although its code speaks against it?</source>
            <translation>二维码与记录不符，仍要归档此页？</translation>
        </message>
        <message>
            <source>Filed</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Filed at</source>
            <translation>归档时间</translation>
        </message>
        <message>
            <source>Filed by</source>
            <translation>归档人</translation>
        </message>
        <message>
            <source>Filed picture replaced</source>
            <translation>替换归档图像</translation>
        </message>
        <message>
            <source>Fingerprint of the client's letter</source>
            <translation>委托方批复文件的指纹</translation>
        </message>
        <message>
            <source>Fingerprint of the page</source>
            <translation>页指纹</translation>
        </message>
        <message>
            <source>Fingerprint of the picture</source>
            <translation>图像指纹</translation>
        </message>
        <message>
            <source>Fingerprint of the program's text</source>
            <translation>程序文本指纹</translation>
        </message>
        <message>
            <source>Fingerprint of the text</source>
            <translation>文本指纹</translation>
        </message>
        <message>
            <source>First instalment at most within</source>
            <translation>首期最迟在</translation>
        </message>
        <message>
            <source>First instalment usually within</source>
            <translation>首期一般在</translation>
        </message>
        <message>
            <source>Folder for the PDF files</source>
            <translation>存放 PDF 的文件夹</translation>
        </message>
        <message>
            <source>Folder of the scans</source>
            <translation>扫描件文件夹</translation>
        </message>
        <message>
            <source>For</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>For a day</source>
            <translation>按日</translation>
        </message>
        <message>
            <source>For {number} payments no commission rate is agreed. Enter the rate that held on those days.</source>
            <translation>有 {number} 笔回款没有约定的佣金比率，请先录入当日适用的比率。</translation>
        </message>
        <message>
            <source>From now on it stops no agreement; those already released stay as they are.</source>
            <translation>此后不再限制协议；已放行的不受影响。</translation>
        </message>
        <message>
            <source>Give --first, the day of the first instalment.</source>
            <translation>请用 --first 给出首期应付日。</translation>
        </message>
        <message>
            <source>Give --instalments, --each or --own-days.</source>
            <translation>请给出 --instalments、--each 或 --own-days。</translation>
        </message>
        <message>
            <source>Give more time…</source>
            <translation>给予宽展…</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>交由</translation>
        </message>
        <message>
            <source>Go back to it</source>
            <translation>恢复此版本</translation>
        </message>
        <message>
            <source>Go on with the print run: {left} of {all} papers are left</source>
            <translation>请继续打印批次：{all} 份中还剩 {left} 份</translation>
        </message>
        <message>
            <source>Go on with the run</source>
            <translation>继续本批次</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <source>Half signed</source>
            <translation>签署不一致</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Handed over and signed for</source>
            <translation>当面送达并签收</translation>
        </message>
        <message>
            <source>Handed over.</source>
            <translation>已转交。</translation>
        </message>
        <message>
            <source>Handover list</source>
            <translation>移交清单</translation>
        </message>
        <message>
            <source>Heavier burden</source>
            <translation>负担较重</translation>
        </message>
        <message>
            <source>Hold the framed places against the stored page. What you write here stays in the log.</source>
            <translation>请将框出之处与存档页核对；此处所写内容保留在日志中。</translation>
        </message>
        <message>
            <source>Holds no more</source>
            <translation>已失效</translation>
        </message>
        <message>
            <source>If it has turned up, set the register right; the page then files itself.</source>
            <translation>若已找到，请更正登记，此页随即自动归档。</translation>
        </message>
        <message>
            <source>If it is whole after all, set the register right; the page then files itself.</source>
            <translation>若其实完好，请更正登记，此页随即自动归档。</translation>
        </message>
        <message>
            <source>If it still exists, set the register right; the page then files itself.</source>
            <translation>若仍存在，请更正登记，此页随即自动归档。</translation>
        </message>
        <message>
            <source>If it was signed after all, set the register right; the page then files itself.</source>
            <translation>若后来已签，请更正登记，此页随即自动归档。</translation>
        </message>
        <message>
            <source>Import undone</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Left out although it is usually taken</source>
            <translation>不收（通常照收）</translation>
        </message>
        <message>
            <source>Left out: {fields}</source>
            <translation>不收：{fields}</translation>
        </message>
        <message>
            <source>Limitation counted from</source>
            <translation>时效起算日</translation>
        </message>
        <message>
            <source>Looking for known debtors</source>
            <translation>正在查找已知债务人</translation>
        </message>
        <message>
            <source>Move of a visit</source>
            <translation>移动外访</translation>
        </message>
        <message>
            <source>Move to the left</source>
            <translation>左移</translation>
        </message>
        <message>
            <source>Move to the right</source>
            <translation>右移</translation>
        </message>
        <message>
            <source>Moves to the kept record: cases {cases}, parts in others' cases {parts}, phones {phones}, addresses {addresses}, contacts {contacts}, visits {visits}.</source>
            <translation>将移入保留档案：案件 {cases}，他案关系人 {parts}，电话 {phones}，地址 {addresses}，联系 {contacts}，外访 {visits}。</translation>
        </message>
        <message>
            <source>Negative amounts are refused</source>
            <translation>不接受负数</translation>
        </message>
        <message>
            <source>Negative means owed</source>
            <translation>负数表示欠款</translation>
        </message>
        <message>
            <source>Negative means paid too much</source>
            <translation>负数表示溢缴</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>新建字段</translation>
        </message>
        <message>
            <source>New here</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>New recall day</source>
            <translation>新的退案日</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>New: {name}</source>
            <translation>新样式：{name}</translation>
        </message>
        <message numerus="yes">
            <source>Next step of %n case(s)</source>
            <translation>
                <numerusform>%n 件案件的下一步</numerusform>
            </translation>
        </message>
        <message>
            <source>No case bears the number {number}.</source>
            <translation>没有编号为 {number} 的案件。</translation>
        </message>
        <message>
            <source>No case bears the payer's name.</source>
            <translation>没有与付款人同名的案件。</translation>
        </message>
        <message>
            <source>No case in this group</source>
            <translation>此组没有案件</translation>
        </message>
        <message>
            <source>No case is proposed</source>
            <translation>暂无建议案件</translation>
        </message>
        <message>
            <source>No case waits for a visit</source>
            <translation>没有待排的外访</translation>
        </message>
        <message>
            <source>No crew has room for it on these days</source>
            <translation>这几天各组均已排满</translation>
        </message>
        <message>
            <source>No crew in the office has a planned visit today. Plan one first.</source>
            <translation>在所小组今日没有已排外访。请先排外访。</translation>
        </message>
        <message>
            <source>No crew may go on the days it could be visited</source>
            <translation>可访日期没有可外出的外访组</translation>
        </message>
        <message>
            <source>No file was taken yet</source>
            <translation>还没有导入过文件</translation>
        </message>
        <message>
            <source>No header with a day and an amount was found in {name}. Name the columns like 交易日期 and 金额 and choose the file again.</source>
            <translation>{name} 中没有找到含日期和金额的表头。请将列名改为“交易日期”“金额”等后重新选择。</translation>
        </message>
        <message>
            <source>No line here</source>
            <translation>此处没有款项</translation>
        </message>
        <message>
            <source>No longer in the file; it stays here</source>
            <translation>文件中已无，本所保留</translation>
        </message>
        <message>
            <source>No longer named</source>
            <translation>文件未再列</translation>
        </message>
        <message>
            <source>No lot was drawn yet. Set the share of the hold-out group in the settings, then draw.</source>
            <translation>还没有抽取。请先在设置中填写对照组比例，再抽取。</translation>
        </message>
        <message>
            <source>No merge into this record stands. Choose cases instead.</source>
            <translation>本档案没有可拆分的合并，请改选案件。</translation>
        </message>
        <message>
            <source>No own fields yet</source>
            <translation>还没有自定义字段</translation>
        </message>
        <message>
            <source>No phone is kept for this person. Add it under Settings, Staff.</source>
            <translation>未登记此人电话。请在“设置—人员”中补充。</translation>
        </message>
        <message>
            <source>No placement fits</source>
            <translation>没有符合条件的批次</translation>
        </message>
        <message>
            <source>No placement yet</source>
            <translation>还没有委案批次</translation>
        </message>
        <message>
            <source>No printed copy {number} belongs to this visit. Correct the number or leave it out.</source>
            <translation>没有属于这次外访的打印件 {number}。请更正编号或留空。</translation>
        </message>
        <message>
            <source>No row was rejected.</source>
            <translation>没有被拒绝的行。</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>缺来源</translation>
        </message>
        <message>
            <source>No tags yet</source>
            <translation>还没有标签</translation>
        </message>
        <message>
            <source>No threat, insult or pressure</source>
            <translation>无威胁、辱骂或施压</translation>
        </message>
        <message>
            <source>No visit was recorded in this time</source>
            <translation>这段时间没有外访记录</translation>
        </message>
        <message>
            <source>No visits</source>
            <translation>不得外访</translation>
        </message>
        <message>
            <source>No visits and no pressing until the client has checked it.</source>
            <translation>委托方核查前不外访、不催促。</translation>
        </message>
        <message>
            <source>No visits until the day after it ends; letters stay possible.</source>
            <translation>结束之次日前不上门；仍可发函。</translation>
        </message>
        <message>
            <source>No visits, calls or messages; only letters.</source>
            <translation>不访、不电、不发信息，只可发函</translation>
        </message>
        <message>
            <source>No visits, no calls, no letters; legal looks at the estate.</source>
            <translation>不访、不电、不发函，转法务</translation>
        </message>
        <message>
            <source>No work until a day on which somebody looks again; visits are blocked.</source>
            <translation>停催至复核日；期间外访阻断。</translation>
        </message>
        <message>
            <source>Nobody checks a record they wrote. Ask another supervisor.</source>
            <translation>不能复核自己写的记录。请找另一位主管。</translation>
        </message>
        <message>
            <source>Nobody checks a visit they were at. Ask another supervisor.</source>
            <translation>不能复核自己参加的外访。请找另一位主管。</translation>
        </message>
        <message>
            <source>Nobody decides about their own request {number}. Ask a supervisor.</source>
            <translation>申请人不能审批自己的申请 {number}，请主管审批。</translation>
        </message>
        <message>
            <source>Nobody else in the office may release it.</source>
            <translation>本所没有其他人可以复核。</translation>
        </message>
        <message>
            <source>Nobody has called yet</source>
            <translation>还没有人打过电话</translation>
        </message>
        <message>
            <source>Nobody has set out: visit {visit_no} is blocked by {rules}. Leave it out, or let a second person release it.</source>
            <translation>未出发：外访 {visit_no} 被 {rules} 阻断。请去掉该外访，或由第二人放行。</translation>
        </message>
        <message>
            <source>Nobody may override it.</source>
            <translation>不可放行。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>None of these cases would change.</source>
            <translation>这些案件都不会改动。</translation>
        </message>
        <message>
            <source>Not a number</source>
            <translation>不是数字</translation>
        </message>
        <message>
            <source>Not approved</source>
            <translation>未批准</translation>
        </message>
        <message>
            <source>Not booked yet</source>
            <translation>尚未入账</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>未核对</translation>
        </message>
        <message>
            <source>Not compared yet</source>
            <translation>原文待本所核对</translation>
        </message>
        <message>
            <source>Not in the file</source>
            <translation>文件中缺</translation>
        </message>
        <message>
            <source>Not in the mandate</source>
            <translation>超出委托范围</translation>
        </message>
        <message>
            <source>Not in the office yet</source>
            <translation>本所尚无此案</translation>
        </message>
        <message>
            <source>Not liable: no word of a debt</source>
            <translation>非共同债务人：不得谈及欠款</translation>
        </message>
        <message>
            <source>Not met</source>
            <translation>未遇</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>Not possible as it stands.</source>
            <translation>现在不能排入。</translation>
        </message>
        <message>
            <source>Not possible: {place}</source>
            <translation>不能排入 {place}</translation>
        </message>
        <message>
            <source>Not released</source>
            <translation>未放行</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>Not saved yet: {fields}</source>
            <translation>未保存：{fields}</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>Not tried yet</source>
            <translation>尚未联系</translation>
        </message>
        <message>
            <source>Not verified</source>
            <translation>未核实</translation>
        </message>
        <message>
            <source>Nothing blocks this plan; it needs no release.</source>
            <translation>此计划没有阻断项，无需放行。</translation>
        </message>
        <message>
            <source>Nothing changed</source>
            <translation>没有改动</translation>
        </message>
        <message>
            <source>Nothing differs</source>
            <translation>没有差异</translation>
        </message>
        <message>
            <source>Nothing differs here; nothing is written.</source>
            <translation>没有差异，不写入任何内容。</translation>
        </message>
        <message>
            <source>Nothing found. Two letters or three digits are needed at least.</source>
            <translation>没有找到。至少输入两个字母或三位数字。</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>还没有任何记录。</translation>
        </message>
        <message>
            <source>Nothing here fits.</source>
            <translation>没有符合条件的记录。</translation>
        </message>
        <message>
            <source>Nothing is proved yet: {points} points, 95 % sure only of {low} to {high}. More cases or time.</source>
            <translation>还看不出差别：相差 {points} 个百分点，95% 把握只在 {low} 到 {high} 之间。需要更多案件或时间。</translation>
        </message>
        <message>
            <source>Nothing is ticked in any group.</source>
            <translation>各组均未勾选。</translation>
        </message>
        <message>
            <source>Nothing of this import can be taken back.</source>
            <translation>此次导入已没有可撤销的内容。</translation>
        </message>
        <message>
            <source>Nothing stands against it</source>
            <translation>没有阻断和提示</translation>
        </message>
        <message>
            <source>Nothing to complain about</source>
            <translation>没有发现问题</translation>
        </message>
        <message>
            <source>Nothing waits</source>
            <translation>没有待认领款项</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>没有变更</translation>
        </message>
        <message>
            <source>Nothing written down yet</source>
            <translation>尚未登记</translation>
        </message>
        <message>
            <source>Numbers in full</source>
            <translation>号码明文</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>休</translation>
        </message>
        <message>
            <source>Offered the slip with complaint and payment ways</source>
            <translation>已给来访告知单（投诉与还款途径）</translation>
        </message>
        <message>
            <source>Office saved: {fields}. It counts from the next start.</source>
            <translation>机构已保存：{fields}。下次启动起生效。</translation>
        </message>
        <message>
            <source>Old age</source>
            <translation>高龄</translation>
        </message>
        <message>
            <source>On</source>
            <translation>班</translation>
        </message>
        <message>
            <source>On file</source>
            <translation>已登记</translation>
        </message>
        <message>
            <source>On rest days</source>
            <translation>遇休息日</translation>
        </message>
        <message>
            <source>On staff</source>
            <translation>在职</translation>
        </message>
        <message>
            <source>On the first one</source>
            <translation>放首期</translation>
        </message>
        <message>
            <source>On the last one</source>
            <translation>放末期</translation>
        </message>
        <message>
            <source>On the road, call the crews: {numbers}</source>
            <translation>外访人员已出发，请致电：{numbers}</translation>
        </message>
        <message>
            <source>One file at a time, or: import undo PLACEMENT</source>
            <translation>一次一个文件，或用：import undo 批次号</translation>
        </message>
        <message>
            <source>One of a list</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>One of the records was merged already. Choose the record that holds its cases.</source>
            <translation>其中一条档案已被合并，请选择现持有案件的档案。</translation>
        </message>
        <message>
            <source>Only a dismissed line can be put back.</source>
            <translation>只有已剔除的款项可以放回。</translation>
        </message>
        <message>
            <source>Only checked; nothing was posted.</source>
            <translation>仅核对，未入账。</translation>
        </message>
        <message>
            <source>Only for this release</source>
            <translation>仅用于本次复核</translation>
        </message>
        <message>
            <source>Only where the signed paper shows that day. The reason is kept in the audit log.</source>
            <translation>仅限签署的纸质协议确载明该日的情形。理由记入审计日志。</translation>
        </message>
        <message>
            <source>Only who wrote the record may take corrections over. Others write their own word.</source>
            <translation>只有记录人可以采纳更正。其他人请写自己的意见。</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>打开案件</translation>
        </message>
        <message>
            <source>Opens by itself</source>
            <translation>自动打开</translation>
        </message>
        <message>
            <source>Order in which payments are set off</source>
            <translation>还款抵充顺序</translation>
        </message>
        <message>
            <source>Order of setting off</source>
            <translation>抵充顺序</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Other address</source>
            <translation>其他地址</translation>
        </message>
        <message>
            <source>Other cases of this person</source>
            <translation>此人其他案件</translation>
        </message>
        <message>
            <source>Other cases than you were shown would change now. Look at the preview again.</source>
            <translation>现在会改动的案件与预览不同，请重新查看预览。</translation>
        </message>
        <message>
            <source>Other credit</source>
            <translation>其他信贷</translation>
        </message>
        <message>
            <source>Other debts</source>
            <translation>其他负债</translation>
        </message>
        <message>
            <source>Other person</source>
            <translation>其他人</translation>
        </message>
        <message>
            <source>Other persons</source>
            <translation>其他相关人</translation>
        </message>
        <message>
            <source>Other phone</source>
            <translation>其他电话</translation>
        </message>
        <message>
            <source>Other step</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Other way</source>
            <translation>其他方式</translation>
        </message>
        <message>
            <source>Our value stays.</source>
            <translation>保留本所数据。</translation>
        </message>
        <message>
            <source>Ours: {value}</source>
            <translation>本所：{value}</translation>
        </message>
        <message>
            <source>Out of service</source>
            <translation>停机空号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Outgoing</source>
            <translation>我方发起</translation>
        </message>
        <message>
            <source>Outlook</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Outside</source>
            <translation>户外</translation>
        </message>
        <message>
            <source>Outside office policy: possible, say why</source>
            <translation>本所时段外：可排，须说明</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Overdue at least</source>
            <translation>逾期不少于</translation>
        </message>
        <message>
            <source>Overdue at most</source>
            <translation>逾期不多于</translation>
        </message>
        <message>
            <source>Overdue ≤ {days} d</source>
            <translation>逾期 ≤ {days} 天</translation>
        </message>
        <message>
            <source>Overdue ≥ {days} d</source>
            <translation>逾期 ≥ {days} 天</translation>
        </message>
        <message>
            <source>Override</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>欠款</translation>
        </message>
        <message>
            <source>Own field</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>Own field added</source>
            <translation>新建自定义字段</translation>
        </message>
        <message>
            <source>Own field changed</source>
            <translation>修改自定义字段</translation>
        </message>
        <message>
            <source>Own field removed</source>
            <translation>删除自定义字段</translation>
        </message>
        <message>
            <source>Own fields arranged</source>
            <translation>自定义字段排序</translation>
        </message>
        <message>
            <source>Own visits that this rests on</source>
            <translation>所依据的本所外访次数</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message>
            <source>PDF file…</source>
            <translation>PDF 文件…</translation>
        </message>
        <message>
            <source>Packs of several families lie together: {families}.</source>
            <translation>规则包分属不同体系：{families}。</translation>
        </message>
        <message>
            <source>Page {page} of {count}</source>
            <translation>第 {page} 页，共 {count} 页</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>已还清</translation>
        </message>
        <message>
            <source>Paid after</source>
            <translation>有回款</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Print papers</source>
            <translation>打印文书</translation>
        </message>
        <message>
            <source>Not printed, and why</source>
            <translation>不能打印的及原因</translation>
        </message>
        <message>
            <source>Papers that are kept back</source>
            <translation>不能打印的文书</translation>
        </message>
        <message>
            <source>Copies of each</source>
            <translation>每种份数</translation>
        </message>
        <message>
            <source>Language of sheets and letters</source>
            <translation>行程单和函件的语言</translation>
        </message>
        <message>
            <source>Reason, where printed before</source>
            <translation>重打原因</translation>
        </message>
        <message>
            <source>Why the doors are named in full</source>
            <translation>印出完整门牌的理由</translation>
        </message>
        <message>
            <source>Why it is printed again</source>
            <translation>再次打印的理由</translation>
        </message>
        <message>
            <source>The leader takes the copies now</source>
            <translation>由组长当即领用</translation>
        </message>
        <message>
            <source>Papers are signed or delivered at the door</source>
            <translation>需上门签署或送达文书</translation>
        </message>
        <message>
            <source>Papers back or accounted for</source>
            <translation>携出文书全部交回或核销</translation>
        </message>
        <message>
            <source>Parameter</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Parameters and facts</source>
            <translation>参数与查得</translation>
        </message>
        <message>
            <source>Parent</source>
            <translation>父母</translation>
        </message>
        <message>
            <source>Part of a person changed</source>
            <translation>人员关系修改</translation>
        </message>
        <message>
            <source>Part of instalment {no}; {missing} is still missing</source>
            <translation>第 {no} 期的一部分，还差 {missing}</translation>
        </message>
        <message>
            <source>Partly, {day}</source>
            <translation>部分已付 {day}</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Pass on only</source>
            <translation>仅转告</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Passphrase changed</source>
            <translation>更改机构口令</translation>
        </message>
        <message>
            <source>Passphrase: {passphrase}</source>
            <translation>口令：{passphrase}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Pause after the last visit</source>
            <translation>上次外访后的停访期</translation>
        </message>
        <message>
            <source>Pause or resume the placement…</source>
            <translation>暂停或恢复批次…</translation>
        </message>
        <message>
            <source>Pause {number}</source>
            <translation>暂停 {number}</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Paused until {day}</source>
            <translation>暂停至 {day}</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>已暂停。</translation>
        </message>
        <message>
            <source>Pausing the placement</source>
            <translation>正在暂停批次</translation>
        </message>
        <message>
            <source>Payer</source>
            <translation>付款人</translation>
        </message>
        <message>
            <source>Payer's account</source>
            <translation>付款账户</translation>
        </message>
        <message>
            <source>Paying</source>
            <translation>还款案数</translation>
        </message>
        <message>
            <source>Payment assigned</source>
            <translation>认领款项</translation>
        </message>
        <message>
            <source>Payment file</source>
            <translation>款项文件</translation>
        </message>
        <message>
            <source>Payment file taken</source>
            <translation>导入款项文件</translation>
        </message>
        <message>
            <source>Payment file taken back</source>
            <translation>撤回款项文件</translation>
        </message>
        <message>
            <source>Payment line</source>
            <translation>文件款项</translation>
        </message>
        <message>
            <source>Payment line dismissed</source>
            <translation>剔除款项</translation>
        </message>
        <message>
            <source>Payment line put back</source>
            <translation>放回款项</translation>
        </message>
        <message>
            <source>Payments for the newest visits may still come.</source>
            <translation>最近几次外访的回款可能还没到账。</translation>
        </message>
        <message>
            <source>Payments of a bank's or client's file that fit no case for sure wait here.</source>
            <translation>银行流水或委托方明细中无法确定案件的款项在此等待认领。</translation>
        </message>
        <message>
            <source>Payments of {amount} are booked here; the file may not know them.</source>
            <translation>本所已入账还款 {amount}，文件可能尚未计入。</translation>
        </message>
        <message>
            <source>Penalty</source>
            <translation>罚息</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <source>People have worked on the case since.</source>
            <translation>此后已有人办理过本案。</translation>
        </message>
        <message>
            <source>Person added to a case</source>
            <translation>添加当事人</translation>
        </message>
        <message>
            <source>Person added.</source>
            <translation>人员已加入。</translation>
        </message>
        <message>
            <source>Person in a case</source>
            <translation>案件人员</translation>
        </message>
        <message>
            <source>Person taken in</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Persons</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Phone call</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phone of a person</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phone saved.</source>
            <translation>电话已存。</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Phones, addresses and persons removed</source>
            <translation>移除的电话、地址和相关人</translation>
        </message>
        <message>
            <source>Pin of a visit</source>
            <translation>外访的固定</translation>
        </message>
        <message>
            <source>Placement given back</source>
            <translation>批次退案</translation>
        </message>
        <message>
            <source>Placement paused</source>
            <translation>批次暂停</translation>
        </message>
        <message>
            <source>Placement prolonged</source>
            <translation>批次留案</translation>
        </message>
        <message>
            <source>Placement resumed</source>
            <translation>批次恢复</translation>
        </message>
        <message>
            <source>Planning of a visit</source>
            <translation>排定外访</translation>
        </message>
        <message>
            <source>Please wait; this can be cancelled.</source>
            <translation>请稍候，可以取消。</translation>
        </message>
        <message>
            <source>Pledge</source>
            <translation>承诺书</translation>
        </message>
        <message>
            <source>Police came</source>
            <translation>报警出警</translation>
        </message>
        <message>
            <source>Posed as no court, police or office</source>
            <translation>未冒充法院、公安或机关</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Possible.</source>
            <translation>可以排入。</translation>
        </message>
        <message>
            <source>Possible: {place}</source>
            <translation>可排入 {place}</translation>
        </message>
        <message>
            <source>Possible; read the notes.</source>
            <translation>可以排入，请过目提示。</translation>
        </message>
        <message>
            <source>Post to this case</source>
            <translation>入账到此案件</translation>
        </message>
        <message>
            <source>Posted</source>
            <translation>已入账</translation>
        </message>
        <message>
            <source>Posted nothing on doors or walls</source>
            <translation>未在门墙张贴</translation>
        </message>
        <message>
            <source>Posted up</source>
            <translation>张贴</translation>
        </message>
        <message>
            <source>PostgreSQL server</source>
            <translation>PostgreSQL 服务器</translation>
        </message>
        <message>
            <source>Posting payments</source>
            <translation>正在入账</translation>
        </message>
        <message>
            <source>Practice cases laid in</source>
            <translation>写入演练案件</translation>
        </message>
        <message>
            <source>Practice history laid in</source>
            <translation>写入演练历史</translation>
        </message>
        <message>
            <source>Practice office</source>
            <translation>演练机构</translation>
        </message>
        <message>
            <source>Practice office: {folder}</source>
            <translation>练习机构：{folder}</translation>
        </message>
        <message>
            <source>Practice office; everything in it is invented</source>
            <translation>演练机构，内容全部虚构</translation>
        </message>
        <message>
            <source>Prefers</source>
            <translation>偏好</translation>
        </message>
        <message>
            <source>Pregnancy or an infant</source>
            <translation>孕期或婴幼儿</translation>
        </message>
        <message>
            <source>Press Ctrl+O to import one.</source>
            <translation>按 Ctrl+O 导入。</translation>
        </message>
        <message>
            <source>Preview on or off</source>
            <translation>预览开关</translation>
        </message>
        <message>
            <source>Previous case</source>
            <translation>上一件</translation>
        </message>
        <message>
            <source>Principal ¥</source>
            <translation>本金（元）</translation>
        </message>
        <message>
            <source>Print final…</source>
            <translation>打印正式件…</translation>
        </message>
        <message>
            <source>Printed by</source>
            <translation>打印人</translation>
        </message>
        <message>
            <source>Printed on every paper and shown before the office is open.</source>
            <translation>印在每份文书上，打开资料库之前也会显示。</translation>
        </message>
        <message>
            <source>Printed on the work ID; signs in together with the password.</source>
            <translation>印在工作证上，与口令一起用于登录。</translation>
        </message>
        <message>
            <source>Printed: {kind} {number}</source>
            <translation>打印{kind} {number}</translation>
        </message>
        <message>
            <source>Printer…</source>
            <translation>打印机…</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>正在打印</translation>
        </message>
        <message>
            <source>Promise broken</source>
            <translation>未兑现</translation>
        </message>
        <message>
            <source>Promise kept</source>
            <translation>已兑现</translation>
        </message>
        <message>
            <source>Promise open</source>
            <translation>待履约</translation>
        </message>
        <message>
            <source>Promised by</source>
            <translation>承诺日期</translation>
        </message>
        <message>
            <source>Promised for</source>
            <translation>承诺日</translation>
        </message>
        <message>
            <source>Promised {amount} yuan by {day}</source>
            <translation>承诺 {day} 前还 {amount} 元</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>承诺数</translation>
        </message>
        <message>
            <source>Promises due</source>
            <translation>承诺到期</translation>
        </message>
        <message>
            <source>Proposed case</source>
            <translation>建议案件</translation>
        </message>
        <message>
            <source>Provisional: no calendar of that year yet</source>
            <translation>暂定：该年放假安排未公布</translation>
        </message>
        <message>
            <source>Put down for a visit</source>
            <translation>列入待访</translation>
        </message>
        <message>
            <source>Put tags on</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Put together below</source>
            <translation>在下方勾选</translation>
        </message>
        <message>
            <source>Putting values back</source>
            <translation>正在恢复原值</translation>
        </message>
        <message>
            <source>QQ and WeChat</source>
            <translation>QQ 和微信</translation>
        </message>
        <message>
            <source>Qt</source>
            <translation>Qt</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>查询条件</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>静默时段</translation>
        </message>
        <message>
            <source>Quiet hours {hours}: no visit, call or message without written consent</source>
            <translation>静默时段 {hours}：不排、不打、不发（本人书面同意除外）</translation>
        </message>
        <message>
            <source>Quiet hours: no visit, call or letter</source>
            <translation>静默时段：不外访、不来电、不发信</translation>
        </message>
        <message>
            <source>Raise a flag</source>
            <translation>加标记</translation>
        </message>
        <message>
            <source>Raised on</source>
            <translation>登记日期</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>正在读取 {file}</translation>
        </message>
        <message>
            <source>Real work</source>
            <translation>正式使用</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>事由：{reason}</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>退案日</translation>
        </message>
        <message>
            <source>Recall counts as near from</source>
            <translation>退案临近提示</translation>
        </message>
        <message>
            <source>Recall date</source>
            <translation>退案日</translation>
        </message>
        <message>
            <source>Recall soon</source>
            <translation>委托将到期</translation>
        </message>
        <message>
            <source>Recall within</source>
            <translation>委托到期</translation>
        </message>
        <message>
            <source>Recall within {days} d</source>
            <translation>{days} 天内委托到期</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Received (yuan)</source>
            <translation>回款（元）</translation>
        </message>
        <message>
            <source>Received {amount} yuan</source>
            <translation>到账 {amount} 元</translation>
        </message>
        <message>
            <source>Record of the visit to {name}</source>
            <translation>{name} 的外访记录</translation>
        </message>
        <message>
            <source>Record visit…</source>
            <translation>记外访…</translation>
        </message>
        <message>
            <source>Recorded before</source>
            <translation>此前已记</translation>
        </message>
        <message>
            <source>Recorded by</source>
            <translation>记账人</translation>
        </message>
        <message>
            <source>Recording</source>
            <translation>录音录像编号</translation>
        </message>
        <message>
            <source>Recordings matched</source>
            <translation>录音录像已归档</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>记录数</translation>
        </message>
        <message>
            <source>Records are kept at least</source>
            <translation>资料最短保存期</translation>
        </message>
        <message>
            <source>Records confirmed by both</source>
            <translation>外访记录二人确认</translation>
        </message>
        <message>
            <source>Records of a person merged</source>
            <translation>合并人员档案</translation>
        </message>
        <message>
            <source>Records of a person separated</source>
            <translation>拆分人员档案</translation>
        </message>
        <message>
            <source>Records of consumer finance companies are kept at least</source>
            <translation>消费金融公司资料最短保存期</translation>
        </message>
        <message>
            <source>Records of earlier days</source>
            <translation>此前外访记录</translation>
        </message>
        <message>
            <source>Records that may be the same person</source>
            <translation>可能是同一人的档案</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Reduces the debt at once.</source>
            <translation>立即冲抵欠款。</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Copies of papers</source>
            <translation>文书各份</translation>
        </message>
        <message>
            <source>Take out…</source>
            <translation>领出…</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Spoiled…</source>
            <translation>作废…</translation>
        </message>
        <message>
            <source>Answer wrong…</source>
            <translation>结果登错…</translation>
        </message>
        <message>
            <source>Destroyed…</source>
            <translation>已销毁…</translation>
        </message>
        <message>
            <source>Lost…</source>
            <translation>遗失…</translation>
        </message>
        <message>
            <source>Check the scan…</source>
            <translation>复核扫描件…</translation>
        </message>
        <message>
            <source>Registered residence</source>
            <translation>户籍地址</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>退回行</translation>
        </message>
        <message>
            <source>Rejected rows exported</source>
            <translation>导出被拒绝的行</translation>
        </message>
        <message>
            <source>Rejected rows saved as {file}.</source>
            <translation>退回行已存为 {file}。</translation>
        </message>
        <message>
            <source>Related person</source>
            <translation>关系人</translation>
        </message>
        <message>
            <source>Relative</source>
            <translation>亲属</translation>
        </message>
        <message>
            <source>Release {number} for this very time waits already.</source>
            <translation>同一时间的放行申请 {number} 已在等待。</translation>
        </message>
        <message>
            <source>Release {number} was asked for by somebody else.</source>
            <translation>放行申请 {number} 是别人提出的。</translation>
        </message>
        <message>
            <source>Release {number} was asked for {asked}; by now {rules} blocks too. Have it asked for anew.</source>
            <translation>放行申请 {number} 只针对 {asked}；现在 {rules} 也阻断，请重新申请。</translation>
        </message>
        <message>
            <source>Release {number} was decided already: {status}.</source>
            <translation>放行申请 {number} 已处理：{status}。</translation>
        </message>
        <message>
            <source>Release: a second person checks it; nobody releases their own plan. It is logged.</source>
            <translation>放行阻断项：须另一人复核；申请人不能复核自己。全程记入审计。</translation>
        </message>
        <message>
            <source>Released</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Released by a second person.</source>
            <translation>已由复核人放行。</translation>
        </message>
        <message>
            <source>Released: visit {number} stands on the calendar.</source>
            <translation>已放行：外访 {number} 已排入日历。</translation>
        </message>
        <message>
            <source>Remainder</source>
            <translation>尾差</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Remembered for the next list of this client.</source>
            <translation>会记住，下次导入该委托方的清单时沿用。</translation>
        </message>
        <message>
            <source>Remind once, no pressing: instalment {number}, due {day}</source>
            <translation>只提醒一次，不催收：第 {number} 期 {day} 到期</translation>
        </message>
        <message>
            <source>Removal of a crew</source>
            <translation>解散外访组</translation>
        </message>
        <message>
            <source>Remove field</source>
            <translation>删除字段</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>删除标签</translation>
        </message>
        <message>
            <source>Remove the field “{name}”?</source>
            <translation>删除字段“{name}”？</translation>
        </message>
        <message>
            <source>Remove the tag “{name}”?</source>
            <translation>删除标签“{name}”？</translation>
        </message>
        <message>
            <source>Remove view</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Removing what the import made</source>
            <translation>正在删除本次导入新建的内容</translation>
        </message>
        <message>
            <source>Rename view</source>
            <translation>视图改名</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <source>Repayment agreement</source>
            <translation>还款协议</translation>
        </message>
        <message>
            <source>Repayment agreement {number}</source>
            <translation>还款协议 {number}</translation>
        </message>
        <message>
            <source>Reported by the client</source>
            <translation>委托方通报</translation>
        </message>
        <message>
            <source>Request for a visit</source>
            <translation>外访申请</translation>
        </message>
        <message>
            <source>Request {number} belongs to another case.</source>
            <translation>申请 {number} 属于另一案件。</translation>
        </message>
        <message>
            <source>Request {number} for case {case_no} still waits. Change or withdraw it first.</source>
            <translation>案件 {case_no} 的申请 {number} 尚未了结，请先修改或撤回。</translation>
        </message>
        <message>
            <source>Request {number} is not approved, or a visit was planned from it already.</source>
            <translation>申请 {number} 未获批准，或已据此排期。</translation>
        </message>
        <message>
            <source>Request {number} was decided already: {status}.</source>
            <translation>申请 {number} 已处理：{status}。</translation>
        </message>
        <message>
            <source>Request {number} was made by somebody else.</source>
            <translation>申请 {number} 是别人提交的。</translation>
        </message>
        <message>
            <source>Rest days</source>
            <translation>遇休息日</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Resume {number}?</source>
            <translation>恢复 {number}？</translation>
        </message>
        <message>
            <source>Resumed.</source>
            <translation>已恢复。</translation>
        </message>
        <message>
            <source>Resumes on</source>
            <translation>恢复日</translation>
        </message>
        <message>
            <source>Resume…</source>
            <translation>恢复…</translation>
        </message>
        <message>
            <source>Resuming the placement</source>
            <translation>正在恢复批次</translation>
        </message>
        <message>
            <source>Retain the case</source>
            <translation>留案</translation>
        </message>
        <message>
            <source>Retained</source>
            <translation>留案</translation>
        </message>
        <message numerus="yes">
            <source>Return of %n case(s)</source>
            <translation>
                <numerusform>%n 件退案</numerusform>
            </translation>
        </message>
        <message>
            <source>Return to the client</source>
            <translation>退案</translation>
        </message>
        <message>
            <source>Reversal</source>
            <translation>冲正</translation>
        </message>
        <message>
            <source>Reversal of {amount} yuan</source>
            <translation>冲正 {amount} 元</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>冲正</translation>
        </message>
        <message>
            <source>Reverse the payment of {amount}?</source>
            <translation>冲正这笔 {amount} 的款项？</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>已冲正</translation>
        </message>
        <message>
            <source>Reversed; both entries stay in the ledger.</source>
            <translation>已冲正，两笔都留在账上。</translation>
        </message>
        <message>
            <source>Reverses payment</source>
            <translation>冲正的款项</translation>
        </message>
        <message>
            <source>Reversing payments</source>
            <translation>正在冲正</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Row in the file</source>
            <translation>文件行号</translation>
        </message>
        <message>
            <source>Row {row} changed meanwhile. Check the file again.</source>
            <translation>第 {row} 行的情况已变，请重新核对文件。</translation>
        </message>
        <message>
            <source>Row {row} of this file has the same voucher.</source>
            <translation>与本文件第 {row} 行凭证号相同。</translation>
        </message>
        <message>
            <source>Row {row} of {file}</source>
            <translation>{file} 第 {row} 行</translation>
        </message>
        <message>
            <source>Rows rejected</source>
            <translation>退回行数</translation>
        </message>
        <message>
            <source>Rows taken</source>
            <translation>导入行数</translation>
        </message>
        <message>
            <source>Rows that said what the office had</source>
            <translation>与本所数据一致的行</translation>
        </message>
        <message>
            <source>Rows with changes</source>
            <translation>有变更的行</translation>
        </message>
        <message>
            <source>Rows without changes</source>
            <translation>无变化的行</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Rules that spoke</source>
            <translation>触发的规则</translation>
        </message>
        <message>
            <source>Run {number}: {done} of {total} printed.</source>
            <translation>批次 {number}：共 {total} 份，已打印 {done} 份。</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>Said so</source>
            <translation>对方自述</translation>
        </message>
        <message>
            <source>Said to have paid {amount} yuan</source>
            <translation>称已还 {amount} 元</translation>
        </message>
        <message>
            <source>Said who we are, for whom and why</source>
            <translation>说明身份、委托方和来意</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>未变</translation>
        </message>
        <message>
            <source>Same district, {gap} min after the visit before</source>
            <translation>同区同路，距上一户 {gap} 分钟</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Save mine on top</source>
            <translation>保存我的文本</translation>
        </message>
        <message>
            <source>Save the chosen values</source>
            <translation>保存所选内容</translation>
        </message>
        <message>
            <source>Save the rejected rows</source>
            <translation>导出退回行</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>已存为 {file}。</translation>
        </message>
        <message>
            <source>Saved by somebody else meanwhile</source>
            <translation>他人已在此期间保存</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>已存视图</translation>
        </message>
        <message>
            <source>Saved · revision {number}</source>
            <translation>已保存 · 版本 {number}</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已存。</translation>
        </message>
        <message>
            <source>Saved: {fields}</source>
            <translation>已保存：{fields}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Say how it can be shown: number of the recording or message, or a note.</source>
            <translation>请写明凭据：录音或消息编号，或备注。</translation>
        </message>
        <message>
            <source>Say why the line belongs to this case.</source>
            <translation>请说明该笔为何属于此案件。</translation>
        </message>
        <message>
            <source>Say why the time is corrected; it is kept with the entry.</source>
            <translation>请写明更正时间的原因，原因随条目保存。</translation>
        </message>
        <message>
            <source>Say why this line is none of the office's payments.</source>
            <translation>请说明该笔为何不属于本机构款项。</translation>
        </message>
        <message>
            <source>Scan and check: signed on {day}</source>
            <translation>请扫描核对 {day} 签回的文本</translation>
        </message>
        <message>
            <source>Scan complete</source>
            <translation>扫描完成</translation>
        </message>
        <message>
            <source>Scans filed after the register was set right</source>
            <translation>登记更正后扫描件归档</translation>
        </message>
        <message>
            <source>Seal of the audit log</source>
            <translation>审计链头</translation>
        </message>
        <message>
            <source>Seal of the audit log on paper</source>
            <translation>审计链头已打印</translation>
        </message>
        <message>
            <source>Seal printed on it</source>
            <translation>印出的链码</translation>
        </message>
        <message>
            <source>Search index built anew</source>
            <translation>已重建搜索索引</translation>
        </message>
        <message>
            <source>Searches by whole number are logged</source>
            <translation>按整号搜索会记入审计</translation>
        </message>
        <message>
            <source>See run</source>
            <translation>看批次</translation>
        </message>
        <message>
            <source>Seen on the client's account</source>
            <translation>委托方账户已到账</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Send letter</source>
            <translation>寄函</translation>
        </message>
        <message>
            <source>Send the agreement back?</source>
            <translation>退回这份协议？</translation>
        </message>
        <message>
            <source>Sent back to the client</source>
            <translation>退回委托方</translation>
        </message>
        <message>
            <source>Sent back.</source>
            <translation>已退回。</translation>
        </message>
        <message>
            <source>Sent back: {reason}</source>
            <translation>退回：{reason}</translation>
        </message>
        <message>
            <source>Sent to the printer. Put the two copies in two places.</source>
            <translation>已送往打印机。两份请分开存放。</translation>
        </message>
        <message>
            <source>Separate records of a person</source>
            <translation>拆分人员档案</translation>
        </message>
        <message>
            <source>Separate records…</source>
            <translation>拆分档案…</translation>
        </message>
        <message>
            <source>Separation of cases</source>
            <translation>拆出案件</translation>
        </message>
        <message>
            <source>Separation of two records</source>
            <translation>拆分两条档案</translation>
        </message>
        <message>
            <source>Serious illness</source>
            <translation>重病</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Set it right</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Set next step</source>
            <translation>定下一步</translation>
        </message>
        <message>
            <source>Set off: fees</source>
            <translation>抵充：费用</translation>
        </message>
        <message>
            <source>Set off: interest</source>
            <translation>抵充：利息</translation>
        </message>
        <message>
            <source>Set off: penalty interest</source>
            <translation>抵充：罚息</translation>
        </message>
        <message>
            <source>Set off: principal</source>
            <translation>抵充：本金</translation>
        </message>
        <message>
            <source>Set out</source>
            <translation>出发</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settle the case</source>
            <translation>结清</translation>
        </message>
        <message>
            <source>Settled: {parts}</source>
            <translation>冲抵：{parts}</translation>
        </message>
        <message>
            <source>Settles first</source>
            <translation>冲抵顺序</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Sheet no.</source>
            <translation>表号</translation>
        </message>
        <message>
            <source>Sheet {number} is valid</source>
            <translation>现行表号 {number}</translation>
        </message>
        <message>
            <source>Show in full</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Show in full?</source>
            <translation>查看明文？</translation>
        </message>
        <message>
            <source>Show in full…</source>
            <translation>查看明文…</translation>
        </message>
        <message>
            <source>Showed work ID and authorisation unasked</source>
            <translation>主动出示工作证和授权书</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>已签</translation>
        </message>
        <message>
            <source>Signed for</source>
            <translation>签收</translation>
        </message>
        <message>
            <source>Signed. The case rests while the plan is kept.</source>
            <translation>已标记签署。按约履行期间停止催收。</translation>
        </message>
        <message>
            <source>Signs and incidents</source>
            <translation>特殊情况</translation>
        </message>
        <message>
            <source>Signs of great distress</source>
            <translation>情绪崩溃迹象</translation>
        </message>
        <message>
            <source>Signs that ask for care</source>
            <translation>需关怀的迹象</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>Small-loan company</source>
            <translation>小额贷款公司</translation>
        </message>
        <message>
            <source>So it was chosen the last time for this client.</source>
            <translation>上次导入该委托方的清单时这样选过。</translation>
        </message>
        <message>
            <source>Social security and housing fund</source>
            <translation>社保和公积金</translation>
        </message>
        <message>
            <source>Somebody else saved this record while you were typing.</source>
            <translation>您填写期间，另一人保存了这条记录。</translation>
        </message>
        <message>
            <source>Somebody has decided on this value already.</source>
            <translation>此值已有人处理过。</translation>
        </message>
        <message>
            <source>Somebody is named twice in the crew.</source>
            <translation>同一人在组内出现两次。</translation>
        </message>
        <message>
            <source>Somebody was hurt</source>
            <translation>人身伤害</translation>
        </message>
        <message>
            <source>Someone checks with the bank or the client what was paid.</source>
            <translation>向银行或委托方核对已付款项。</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Sound and picture are recorded</source>
            <translation>须录音录像</translation>
        </message>
        <message>
            <source>Source missing: may not be used</source>
            <translation>来源待补，不能使用</translation>
        </message>
        <message>
            <source>Source: {source}</source>
            <translation>来源 {source}</translation>
        </message>
        <message>
            <source>Speak to the representative; only letters to the person.</source>
            <translation>只联系代理人，对本人仅可发函</translation>
        </message>
        <message>
            <source>Spouse</source>
            <translation>配偶</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>在职情况</translation>
        </message>
        <message>
            <source>Start of the period unknown</source>
            <translation>时效起点不详</translation>
        </message>
        <message>
            <source>Statement of the debt</source>
            <translation>欠款明细</translation>
        </message>
        <message>
            <source>Still missing: {fields}</source>
            <translation>还缺：{fields}</translation>
        </message>
        <message>
            <source>Stop all contact</source>
            <translation>停止一切联系</translation>
        </message>
        <message>
            <source>Stop contact</source>
            <translation>停止联系</translation>
        </message>
        <message>
            <source>Stop contact for ever…</source>
            <translation>永久停止联系…</translation>
        </message>
        <message>
            <source>Stored now</source>
            <translation>现存内容</translation>
        </message>
        <message>
            <source>Submit for approval</source>
            <translation>提交审批</translation>
        </message>
        <message>
            <source>Submitted for approval.</source>
            <translation>已提交审批。</translation>
        </message>
        <message>
            <source>Such visits bring less than they cost</source>
            <translation>这类外访回款低于成本</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格文件</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tag added</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>Tag changed</source>
            <translation>修改标签</translation>
        </message>
        <message>
            <source>Tag removed</source>
            <translation>删除标签</translation>
        </message>
        <message>
            <source>Tag “{name}” removed</source>
            <translation>已删除标签“{name}”</translation>
        </message>
        <message>
            <source>Tag “{name}” saved</source>
            <translation>已保存标签“{name}”</translation>
        </message>
        <message>
            <source>Tags changed</source>
            <translation>标签变更</translation>
        </message>
        <message numerus="yes">
            <source>Tags of %n case(s)</source>
            <translation>
                <numerusform>%n 件案件的标签</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags of {case_no}</source>
            <translation>{case_no} 的标签</translation>
        </message>
        <message>
            <source>Tags put on</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>Tags saved.</source>
            <translation>标签已保存。</translation>
        </message>
        <message>
            <source>Tags taken off</source>
            <translation>去标签</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take one away to see more.</source>
            <translation>去掉一个筛选，可看到更多。</translation>
        </message>
        <message>
            <source>Take payments from a file</source>
            <translation>从文件导入款项</translation>
        </message>
        <message>
            <source>Take tags off</source>
            <translation>去标签</translation>
        </message>
        <message>
            <source>Take the key out</source>
            <translation>取出密钥</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>恢复催收</translation>
        </message>
        <message>
            <source>Take {file} back?</source>
            <translation>撤回 {file}？</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>Taken although it is usually left out</source>
            <translation>照收（通常不收）</translation>
        </message>
        <message>
            <source>Taken at</source>
            <translation>导入时间</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Taken before</source>
            <translation>此前已收</translation>
        </message>
        <message>
            <source>Taken before: {file}, row {row}.</source>
            <translation>此前已收：{file} 第 {row} 行。</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>导入人</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Taken over from the client</source>
            <translation>自委托方接案</translation>
        </message>
        <message>
            <source>Taking {file} back</source>
            <translation>正在撤回 {file}</translation>
        </message>
        <message>
            <source>Talked</source>
            <translation>已沟通</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Tell the supervisor</source>
            <translation>报告主管</translation>
        </message>
        <message>
            <source>Tell where the value comes from</source>
            <translation>查看数据来源</translation>
        </message>
        <message>
            <source>Ten thousands of yuan (万元)</source>
            <translation>万元</translation>
        </message>
        <message>
            <source>Text message</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>The absence ends before it begins. Correct the days.</source>
            <translation>请假结束早于开始，请更正日期。</translation>
        </message>
        <message>
            <source>The agreement is not entered as signed yet.</source>
            <translation>协议尚未登记签署。</translation>
        </message>
        <message>
            <source>The amount has parts of a fen. Correct it.</source>
            <translation>金额不足一分，请更正。</translation>
        </message>
        <message>
            <source>The amount is instalment {number}, due {day}.</source>
            <translation>金额等于第 {number} 期应还，到期日 {day}。</translation>
        </message>
        <message>
            <source>The amount is the down payment, due {day}.</source>
            <translation>金额等于首付款，到期日 {day}。</translation>
        </message>
        <message>
            <source>The amount is the whole balance.</source>
            <translation>金额等于全部欠款。</translation>
        </message>
        <message>
            <source>The amount was promised for {day}.</source>
            <translation>承诺于 {day} 还该金额。</translation>
        </message>
        <message>
            <source>The amounts are in another currency; only renminbi can be taken.</source>
            <translation>金额币种不是人民币，只能导入人民币金额。</translation>
        </message>
        <message>
            <source>The audit log could not be checked</source>
            <translation>审计日志未能校验</translation>
        </message>
        <message>
            <source>The badge number is missing; it is what people sign in with.</source>
            <translation>请填写工号，登录时要用。</translation>
        </message>
        <message>
            <source>The balance that case {case_no} came with is of {day}; no statement is made up of earlier days.</source>
            <translation>案件 {case_no} 委入时的余额截至 {day}；更早的日期无从出具对账单。</translation>
        </message>
        <message>
            <source>The balance was changed here since the client's last file.</source>
            <translation>自委托方上次来文后，本所改过欠款余额。</translation>
        </message>
        <message>
            <source>The bytes that were printed</source>
            <translation>已打印的原件</translation>
        </message>
        <message>
            <source>The card is the debtor's.</source>
            <translation>卡号为债务人本人。</translation>
        </message>
        <message>
            <source>The case goes back and is closed; it cannot be worked any more.</source>
            <translation>案件退回委托方并关闭，不再作业。</translation>
        </message>
        <message>
            <source>The case is being worked ({state}).</source>
            <translation>案件正在作业（{state}）。</translation>
        </message>
        <message>
            <source>The case is closed as paid; it cannot be worked any more.</source>
            <translation>案件按结清关闭，不再作业。</translation>
        </message>
        <message>
            <source>The case is in this state already.</source>
            <translation>案件已是此状态。</translation>
        </message>
        <message>
            <source>The case is settled or returned.</source>
            <translation>案件已结清或已退案。</translation>
        </message>
        <message>
            <source>The case rests ({state}). Take it up again first.</source>
            <translation>案件现为“{state}”，请先恢复。</translation>
        </message>
        <message>
            <source>The case waits in the calendar's tray.</source>
            <translation>案件进入外访日历的待排栏。</translation>
        </message>
        <message>
            <source>The case was changed here after the check. Nothing of this row was taken; check it again.</source>
            <translation>检查之后本案在本所有改动，此行未导入，请重新检查。</translation>
        </message>
        <message>
            <source>The case was changed here after the check; ours stays, the client's is beside it.</source>
            <translation>检查之后本案在本所有改动：保留本所的值，委托方的值并列保存。</translation>
        </message>
        <message>
            <source>The case was changed here after the check; what the client says was compared anew.</source>
            <translation>检查之后本案在本所有改动，已按现状重新比对。</translation>
        </message>
        <message>
            <source>The case was closed here meanwhile.</source>
            <translation>其间本案已在本所结案。</translation>
        </message>
        <message>
            <source>The case went back to the client and is in the file again.</source>
            <translation>本案已退回委托方，又出现在文件中。</translation>
        </message>
        <message>
            <source>The cases have a record of their own.</source>
            <translation>所选案件已另立档案。</translation>
        </message>
        <message>
            <source>The change of “{name}” must say whether it loosens.</source>
            <translation>对“{name}”的改动须写明是否放宽。</translation>
        </message>
        <message>
            <source>The check character fits.</source>
            <translation>校验码正确。</translation>
        </message>
        <message>
            <source>The check of a signed paper is asked for during</source>
            <translation>已签文书提示核对的期限</translation>
        </message>
        <message>
            <source>The client leaves the case here longer than agreed at first.</source>
            <translation>委托方同意延长留案。</translation>
        </message>
        <message>
            <source>The client names another person as the debtor. Somebody must decide.</source>
            <translation>委托方所列债务人换了人，须人工确认。</translation>
        </message>
        <message>
            <source>The client paused placement {number}. Resume the placement; its cases follow.</source>
            <translation>委托方已暂停批次 {number}。恢复该批次后案件随之恢复。</translation>
        </message>
        <message>
            <source>The client says otherwise</source>
            <translation>委托方数据不一致</translation>
        </message>
        <message>
            <source>The client {client} is new and would be added.</source>
            <translation>委托方“{client}”尚未登记，正式导入时将新建。</translation>
        </message>
        <message>
            <source>The client's letter of authorisation.</source>
            <translation>委托方出具的授权书。</translation>
        </message>
        <message>
            <source>The client's mandate does not let the office keep this: {value}.</source>
            <translation>委托方的授权不允许保存：{value}。</translation>
        </message>
        <message>
            <source>The client's value is ours now.</source>
            <translation>已采用委托方数据。</translation>
        </message>
        <message>
            <source>The column stays out unless you choose a field for it.</source>
            <translation>不选字段，这一列就不导入。</translation>
        </message>
        <message>
            <source>The columns kept as “{profile}” are not those of this file.</source>
            <translation>以“{profile}”保存的列与本文件不符。</translation>
        </message>
        <message>
            <source>The coordinates {latitude}, {longitude} lie outside China. Latitude comes first (18 to 54), then longitude (73 to 135).</source>
            <translation>坐标 {latitude}, {longitude} 不在中国境内。请先写纬度（18 至 54），再写经度（73 至 135）。</translation>
        </message>
        <message>
            <source>The copy counts as back in the office, without the wrong answer; the log keeps both.</source>
            <translation>该份将按已收回登记，并去除错误的答复；日志保留前后两者。</translation>
        </message>
        <message>
            <source>The crew has another visit at that time now. The wish has lapsed.</source>
            <translation>外访组在该时间已另有外访，申请失效。</translation>
        </message>
        <message>
            <source>The crew is warned and goes as two or three.</source>
            <translation>提示外访人员，须二至三人同行。</translation>
        </message>
        <message>
            <source>The crew left later than that. Correct the time.</source>
            <translation>该时间早于出发。请更正时间。</translation>
        </message>
        <message>
            <source>The crew was back before that. Correct the time.</source>
            <translation>该时间晚于回所。请更正时间。</translation>
        </message>
        <message>
            <source>The data of its people were changed since.</source>
            <translation>此后案中人员的资料有改动。</translation>
        </message>
        <message>
            <source>The database file cannot be opened. Look whether it is there and may be read and written.</source>
            <translation>数据库文件打不开。请检查文件是否存在、是否可读写。</translation>
        </message>
        <message>
            <source>The database server does not answer. Look whether it runs and whether this computer reaches it; then look whether your last change is there.</source>
            <translation>数据库服务器没有响应。请检查服务器是否运行、本机能否连通；之后请核对最后一次改动是否已保存。</translation>
        </message>
        <message>
            <source>The database server does not let this office in. Ask whoever looks after the server.</source>
            <translation>数据库服务器拒绝本机构登录。请联系服务器管理员。</translation>
        </message>
        <message>
            <source>The database “{file}” is missing from the folder “{folder}”. Restore a backup.</source>
            <translation>文件夹“{folder}”中缺少数据库“{file}”。请恢复备份。</translation>
        </message>
        <message>
            <source>The day lies in the future.</source>
            <translation>日期晚于今日。</translation>
        </message>
        <message>
            <source>The day of the next step lies in the past.</source>
            <translation>下一步的日期已经过去。</translation>
        </message>
        <message>
            <source>The day to look at the case again lies in the past or is missing.</source>
            <translation>复核日缺失或早于今日。</translation>
        </message>
        <message>
            <source>The day to resume on must lie ahead.</source>
            <translation>恢复日须在今天之后。</translation>
        </message>
        <message>
            <source>The debt is disputed</source>
            <translation>债务有异议</translation>
        </message>
        <message>
            <source>The debtor answered the telephone on {day}</source>
            <translation>债务人 {day} 接过电话</translation>
        </message>
        <message>
            <source>The debtor cannot be reached by telephone</source>
            <translation>电话联系不上债务人</translation>
        </message>
        <message>
            <source>The debtor may still choose a plan of offer sheet {number}. Enter the choice there, or make the sheet void; then this agreement can be approved.</source>
            <translation>债务人仍可从方案确认单 {number} 中选择方案。请先录入选择结果，或将方案确认单作废，然后才能批准本协议。</translation>
        </message>
        <message>
            <source>The debtor's wish: {wish}</source>
            <translation>本人意愿：{wish}</translation>
        </message>
        <message>
            <source>The desk locks after {least} to {most} minutes.</source>
            <translation>自动锁定时间须在 {least} 到 {most} 分钟之间。</translation>
        </message>
        <message>
            <source>The disk reports an error. Nothing was changed; see whether it is full or failing.</source>
            <translation>磁盘报告错误。没有任何改动；请检查磁盘是否已满或出现故障。</translation>
        </message>
        <message>
            <source>The dispute holds the case. Clear its flag once the client has checked it.</source>
            <translation>案件因争议停办。委托方核查后解除争议标记即可恢复。</translation>
        </message>
        <message>
            <source>The document numbers differ; both stay on their records.</source>
            <translation>证件号不同，各自保留。</translation>
        </message>
        <message>
            <source>The draft has changes that are not saved.</source>
            <translation>草稿有尚未保存的修改。</translation>
        </message>
        <message>
            <source>The drafter sees the reason.</source>
            <translation>拟稿人会看到事由。</translation>
        </message>
        <message>
            <source>The figures agree</source>
            <translation>算式核对一致</translation>
        </message>
        <message>
            <source>The figures do not agree</source>
            <translation>算式核对不一致</translation>
        </message>
        <message>
            <source>The file changes nothing here.</source>
            <translation>此文件与本所数据一致，无需写入。</translation>
        </message>
        <message>
            <source>The file no longer names them. Ticked cases go back to the client.</source>
            <translation>文件中已无这些案件。勾选的将退回委托方。</translation>
        </message>
        <message>
            <source>The file says what the office has.</source>
            <translation>文件内容与本所一致。</translation>
        </message>
        <message>
            <source>The file {name} changed while it was read. Wait until it is saved and choose it again.</source>
            <translation>文件 {name} 在读取过程中被改动。请等它保存完毕后重新选择。</translation>
        </message>
        <message>
            <source>The file {name} has more than {most} payments. Split it.</source>
            <translation>文件 {name} 超过 {most} 笔款项，请拆分后再导入。</translation>
        </message>
        <message>
            <source>The file {name} holds no incoming payment. Choose another file.</source>
            <translation>文件 {name} 中没有入账款项，请另选文件。</translation>
        </message>
        <message numerus="yes">
            <source>The first %n are shown; the list of cases has them all</source>
            <translation>
                <numerusform>只列前 %n 项，其余见案件列表</numerusform>
            </translation>
        </message>
        <message>
            <source>The flag “{flag}” stops visits.</source>
            <translation>“{flag}”标记下不得外访。</translation>
        </message>
        <message>
            <source>The folder {name} went away while it was read. What was read until then is kept; put the folder back and read it once more, the rest is read then.</source>
            <translation>读取过程中文件夹 {name} 不见了。此前读取的内容已保留；请放回该文件夹后重新读取，其余部分将继续读入。</translation>
        </message>
        <message>
            <source>The folder “{folder}” holds a database but not its key file “{file}”. Restore both from a backup or choose another data folder.</source>
            <translation>文件夹“{folder}”中有数据库，但缺少密钥文件“{file}”。请从备份同时恢复两者，或选择其他数据文件夹。</translation>
        </message>
        <message>
            <source>The full name is missing; papers print it.</source>
            <translation>请填写全称，文书上要印。</translation>
        </message>
        <message>
            <source>The gate blocks this visit; a second person may release it.</source>
            <translation>闸门阻断该外访；可由第二人放行。</translation>
        </message>
        <message>
            <source>The gate lets no visit pass on these cases.</source>
            <translation>这些案件都未通过外访合规检查。</translation>
        </message>
        <message>
            <source>The header is in the list of known words.</source>
            <translation>表头在已知的列名表里。</translation>
        </message>
        <message>
            <source>The header is unknown, but the values have this form. Please check.</source>
            <translation>表头不认识，但内容是这种格式，请核对。</translation>
        </message>
        <message>
            <source>The hold-out group is switched off. Set its share in the settings.</source>
            <translation>对照组没有启用。请在设置中填写比例。</translation>
        </message>
        <message>
            <source>The hours asked for lie outside the working hours</source>
            <translation>要求的时段不在工作时间内</translation>
        </message>
        <message>
            <source>The import of this placement was undone.</source>
            <translation>本批次的导入已撤销。</translation>
        </message>
        <message>
            <source>The import {number} was undone already.</source>
            <translation>导入 {number} 已撤销过。</translation>
        </message>
        <message numerus="yes">
            <source>The last call was %n day(s) ago</source>
            <translation>
                <numerusform>上次去电是 %n 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>The last suggested day lies before the first. Correct the days.</source>
            <translation>建议的截止日早于起始日，请更正。</translation>
        </message>
        <message>
            <source>The later import {number} changed the case; undo that one first.</source>
            <translation>之后的导入 {number} 改动过本案，请先撤销那一次。</translation>
        </message>
        <message numerus="yes">
            <source>The limitation period ends in %n day(s)</source>
            <translation>
                <numerusform>诉讼时效还剩 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>The limitation period has ended: legal review only, no threat of suit. Write the reason.</source>
            <translation>诉讼时效已过：只作法务审核，不得以起诉相告。请写明事由。</translation>
        </message>
        <message>
            <source>The list was compared and taken</source>
            <translation>清单已核对并导入</translation>
        </message>
        <message>
            <source>The mandate does not allow it (PIPL art. 6, 21): it is not read, whatever is chosen here.</source>
            <translation>委托合同不允许处理（个人信息保护法第 6、21 条），此列不读取，也不能另选字段。</translation>
        </message>
        <message>
            <source>The mandate does not cover this column; it is not taken.</source>
            <translation>委托范围不包括此列，不予导入。</translation>
        </message>
        <message>
            <source>The mandate ends before it starts.</source>
            <translation>委托终止日早于起始日。</translation>
        </message>
        <message>
            <source>The minutes on the way lie between 0 and {most}.</source>
            <translation>路上分钟应在 0 到 {most} 之间。</translation>
        </message>
        <message>
            <source>The name fits, but nothing of this amount is due.</source>
            <translation>姓名相符，但没有该金额的应还款。</translation>
        </message>
        <message>
            <source>The names differ.</source>
            <translation>姓名不一致。</translation>
        </message>
        <message>
            <source>The new day must lie after the recall on {day}.</source>
            <translation>新日期须晚于退案日 {day}。</translation>
        </message>
        <message>
            <source>The new password is the present one. Choose another.</source>
            <translation>新口令与当前口令相同，请换一个。</translation>
        </message>
        <message>
            <source>The number stands in its own column.</source>
            <translation>编号与专列一致。</translation>
        </message>
        <message>
            <source>The number stands in the note.</source>
            <translation>附言中含该编号。</translation>
        </message>
        <message>
            <source>The office has everything that this file says. There is nothing to import.</source>
            <translation>文件中的内容本所都已有，无需导入。</translation>
        </message>
        <message>
            <source>The office has no tags yet. They are made in Settings, under Own fields and tags.</source>
            <translation>本所还没有标签，请在“设置 › 自定义字段与标签”里新建。</translation>
        </message>
        <message>
            <source>The office has not compared it with the original yet</source>
            <translation>原文待本所核对</translation>
        </message>
        <message>
            <source>The old password stops working at once. Tell the new one in person, not in a message.</source>
            <translation>旧口令立即失效。请当面告知新口令，不要用消息发送。</translation>
        </message>
        <message>
            <source>The only account a debtor is told; agreements print it.</source>
            <translation>只向债务人告知这个账户，协议上会印。</translation>
        </message>
        <message>
            <source>The pack {pack} has nothing named “{name}”.</source>
            <translation>规则包 {pack} 里没有“{name}”。</translation>
        </message>
        <message>
            <source>The papers are in {folder}.</source>
            <translation>文书在 {folder}。</translation>
        </message>
        <message>
            <source>The passphrase is changed; the old one opens nothing any more.</source>
            <translation>机构口令已更改，旧口令失效。</translation>
        </message>
        <message>
            <source>The payer is not the debtor.</source>
            <translation>付款人不是债务人本人。</translation>
        </message>
        <message>
            <source>The payer's name fits.</source>
            <translation>付款人姓名相符。</translation>
        </message>
        <message>
            <source>The placement went back to the client already.</source>
            <translation>本批次已退回委托方。</translation>
        </message>
        <message>
            <source>The practice office keeps its name. Found an office of your own.</source>
            <translation>演练机构不能改名，请建立自己的机构。</translation>
        </message>
        <message>
            <source>The practice office keeps no key in the keyring.</source>
            <translation>演练机构不在密钥环中存密钥。</translation>
        </message>
        <message>
            <source>The practice office opens without a key of yours; nothing in it is real.</source>
            <translation>演练机构无须密钥即可打开，内容全部虚构。</translation>
        </message>
        <message>
            <source>The record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>The record of visit {visit_no} is not locked yet. Correct it instead.</source>
            <translation>外访 {visit_no} 的记录尚未锁定。请直接更正。</translation>
        </message>
        <message>
            <source>The record of visit {visit_no} was checked and is locked. Add to it instead.</source>
            <translation>外访 {visit_no} 的记录已复核锁定。请改为补记。</translation>
        </message>
        <message>
            <source>The return is expected after the departure, within {most} hours.</source>
            <translation>预计回所时间须晚于出发，且在 {most} 小时以内。</translation>
        </message>
        <message>
            <source>The severity of {rule} must be one of {known}.</source>
            <translation>{rule} 的级别只能是 {known} 之一。</translation>
        </message>
        <message>
            <source>The suggested days have passed. Suggest later ones.</source>
            <translation>建议的日期已过，请改为以后的日期。</translation>
        </message>
        <message>
            <source>The suggested hours end before they begin. Correct the hours.</source>
            <translation>建议时段的结束早于开始，请更正。</translation>
        </message>
        <message>
            <source>The talk</source>
            <translation>谈话</translation>
        </message>
        <message>
            <source>The time needs a time zone, such as 2026-05-09T10:00+08:00.</source>
            <translation>时间要带时区，如 2026-05-09T10:00+08:00。</translation>
        </message>
        <message>
            <source>The usual columns; chat accounts, income, address books and the like stay out.</source>
            <translation>按通常范围接收；QQ、收入、通讯录等不收。</translation>
        </message>
        <message>
            <source>The value of “{name}” cannot be read.</source>
            <translation>“{name}”的值无法读取。</translation>
        </message>
        <message>
            <source>The visit is agreed or approved</source>
            <translation>外访已约定或已批准</translation>
        </message>
        <message>
            <source>The visitors do not agree. Write what you hold to be right: at least {least} characters.</source>
            <translation>外访人员说法不一致。请写明认定意见，至少 {least} 个字。</translation>
        </message>
        <message>
            <source>The wished time has passed. The wish has lapsed.</source>
            <translation>申请的时间已过，申请失效。</translation>
        </message>
        <message>
            <source>The word lies in the future. Correct the time.</source>
            <translation>答复时间在将来，请更正。</translation>
        </message>
        <message>
            <source>There are no papers for visits in the language “{language}”.</source>
            <translation>没有“{language}”语言的外访文书。</translation>
        </message>
        <message>
            <source>There is no number to call</source>
            <translation>没有可拨打的号码</translation>
        </message>
        <message>
            <source>There is no release {number}.</source>
            <translation>没有放行申请 {number}。</translation>
        </message>
        <message>
            <source>There is no request {number}.</source>
            <translation>没有申请 {number}。</translation>
        </message>
        <message>
            <source>These corrections say what the record says. Confirm it instead.</source>
            <translation>更正内容与记录相同。请改为确认。</translation>
        </message>
        <message>
            <source>These visits belong to different crews. Let each crew set out.</source>
            <translation>这些外访属于不同小组。请逐组登记出发。</translation>
        </message>
        <message>
            <source>This computer's clock stands before the departure. Set the clock and ask the crew.</source>
            <translation>本机时间早于出发时间。请校准时钟，并向外访组核实。</translation>
        </message>
        <message>
            <source>This crew exists already.</source>
            <translation>该外访组已存在。</translation>
        </message>
        <message>
            <source>This crew is back already.</source>
            <translation>该组已回所。</translation>
        </message>
        <message>
            <source>This person is not on this way.</source>
            <translation>此人不在本次外访组内。</translation>
        </message>
        <message>
            <source>This visit is not on the crew's way.</source>
            <translation>该外访不在本次行程内。</translation>
        </message>
        <message>
            <source>This visitor did not correct “{field}”.</source>
            <translation>该人员没有更正“{field}”。</translation>
        </message>
        <message>
            <source>This word belongs to another visit than {visit_no}.</source>
            <translation>这条意见不属于外访 {visit_no}。</translation>
        </message>
        <message>
            <source>Those held back are not proposed for visits until their time is over.</source>
            <translation>抽中的案件在期满前不再建议外访。</translation>
        </message>
        <message>
            <source>Time and place</source>
            <translation>时间地点</translation>
        </message>
        <message>
            <source>Today's records written</source>
            <translation>今日外访记录交齐</translation>
        </message>
        <message>
            <source>Told nobody else of the debt</source>
            <translation>未向他人透露欠款</translation>
        </message>
        <message>
            <source>Told the next person</source>
            <translation>已通知下一位</translation>
        </message>
        <message>
            <source>Tomorrow's day sheets printed</source>
            <translation>下一外访日行程单已打印</translation>
        </message>
        <message>
            <source>Took no cash and no gift</source>
            <translation>未收现金和礼物</translation>
        </message>
        <message>
            <source>Tried, not reached</source>
            <translation>联系未果</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>生效日期</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Version on the paper</source>
            <translation>印在纸上的版本</translation>
        </message>
        <message>
            <source>Version {version} is in force now. Lines with − stand in it, lines with + are yours. Take over by hand what shall stay of it, or save yours on top; both stay on file.</source>
            <translation>现行版本为 {version}。带 − 的行在现行版本中，带 + 的行是您写的。可先手工并入需要保留的内容，也可直接保存您的文本；两个版本都会留存。</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Versions of this agreement…</source>
            <translation>协议各版本…</translation>
        </message>
        <message>
            <source>Visit added on the way</source>
            <translation>途中增加外访</translation>
        </message>
        <message>
            <source>Visit brief</source>
            <translation>外访任务单</translation>
        </message>
        <message>
            <source>Visit no longer pinned</source>
            <translation>外访取消固定</translation>
        </message>
        <message>
            <source>Visit of {day}: tell the client of the incident</source>
            <translation>{day} 外访：须将事件告知委托方</translation>
        </message>
        <message>
            <source>Visit of {day}: the record waits for the check</source>
            <translation>{day} 外访：记录待复核</translation>
        </message>
        <message>
            <source>Visit of {day}: your word on the record is missing</source>
            <translation>{day} 外访：您尚未对记录表态</translation>
        </message>
        <message>
            <source>Visit pinned</source>
            <translation>外访已固定</translation>
        </message>
        <message>
            <source>Visit requested</source>
            <translation>申请外访</translation>
        </message>
        <message>
            <source>Visit requested by {who}: {purpose}</source>
            <translation>{who} 申请外访：{purpose}</translation>
        </message>
        <message>
            <source>Visit taken off the way</source>
            <translation>移出行程</translation>
        </message>
        <message>
            <source>Visit {number} is called off.</source>
            <translation>外访 {number} 已取消。</translation>
        </message>
        <message>
            <source>Visit {number} is recorded.</source>
            <translation>外访 {number} 已登记。</translation>
        </message>
        <message>
            <source>Visit {number}, word noted: {state}.</source>
            <translation>外访 {number} 已登记：{state}。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is over or called off; only its gate sheet is printed.</source>
            <translation>外访 {visit_no} 已结束或已取消，只能打印其闸门检查单。</translation>
        </message>
        <message>
            <source>Visit {visit_no} was not printed: blocked by {rules}, not released.</source>
            <translation>外访 {visit_no} 未打印：{rules} 阻断且未放行。</translation>
        </message>
        <message>
            <source>Visitors differ</source>
            <translation>二人不一致</translation>
        </message>
        <message>
            <source>Visits and hours of work, ways included; red is more than eight hours or away.</source>
            <translation>外访次数与工时（含路程）；红色为超过八小时或请假。</translation>
        </message>
        <message>
            <source>Visits judged anew</source>
            <translation>重新校验的外访</translation>
        </message>
        <message>
            <source>Visits to one person a month</source>
            <translation>每月上门一人</translation>
        </message>
        <message>
            <source>Visits without an agreed time</source>
            <translation>未约定时间的外访</translation>
        </message>
        <message>
            <source>Visits without an approved request</source>
            <translation>未经批准申请的外访</translation>
        </message>
        <message>
            <source>Voice notice</source>
            <translation>语音通知</translation>
        </message>
        <message>
            <source>Void, to be brought back: {who} has {copies}</source>
            <translation>已作废，请收回：{who}持有{copies}</translation>
        </message>
        <message>
            <source>Voucher kept</source>
            <translation>凭证留存</translation>
        </message>
        <message>
            <source>Voucher's picture</source>
            <translation>凭证图片</translation>
        </message>
        <message>
            <source>Waiting pages</source>
            <translation>待处理</translation>
        </message>
        <message>
            <source>Waits for approval</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>Waits for release</source>
            <translation>待放行</translation>
        </message>
        <message>
            <source>Waiver (yuan)</source>
            <translation>减免（元）</translation>
        </message>
        <message>
            <source>Waiver approved by the client</source>
            <translation>委托方批准减免</translation>
        </message>
        <message>
            <source>Waiver asked of the client</source>
            <translation>向委托方申请减免</translation>
        </message>
        <message>
            <source>Waiver declined by the client</source>
            <translation>委托方不予减免</translation>
        </message>
        <message>
            <source>Waiver lapsed</source>
            <translation>减免失效</translation>
        </message>
        <message>
            <source>Waiver request</source>
            <translation>减免申请</translation>
        </message>
        <message>
            <source>Waiver request no.</source>
            <translation>减免申请编号</translation>
        </message>
        <message>
            <source>Waiver request taken back</source>
            <translation>撤回减免申请</translation>
        </message>
        <message>
            <source>Waiver that lapsed</source>
            <translation>失效减免</translation>
        </message>
        <message>
            <source>Waiver {number} is answered already: {status}.</source>
            <translation>减免申请 {number} 已有答复：{status}。</translation>
        </message>
        <message>
            <source>Waiver: {part}</source>
            <translation>减免：{part}</translation>
        </message>
        <message>
            <source>Way out</source>
            <translation>外出</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>星期</translation>
        </message>
        <message>
            <source>Weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>周</translation>
        </message>
        <message>
            <source>What a demand letter must speak of</source>
            <translation>催收函须写到的内容</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>What can be borne a month is not known yet.</source>
            <translation>尚不清楚月可还上限。</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>改动说明</translation>
        </message>
        <message>
            <source>What changed the basis</source>
            <translation>依据变动说明</translation>
        </message>
        <message>
            <source>What changed, for the list of versions</source>
            <translation>改动说明，列入版本记录</translation>
        </message>
        <message>
            <source>What did the client answer?</source>
            <translation>委托方如何答复？</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>后续影响</translation>
        </message>
        <message>
            <source>What held before it holds again from today on; past days keep their rules.</source>
            <translation>自今日起恢复此前的规则；以往日期仍按当日规则。</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>缺什么</translation>
        </message>
        <message>
            <source>What is set here stands over law and notice, for visits and for due days.</source>
            <translation>此处设定优先于法定与通知，对外访和到期日都有效。</translation>
        </message>
        <message>
            <source>What is the matter</source>
            <translation>情况</translation>
        </message>
        <message>
            <source>What is wished</source>
            <translation>申请内容</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>日期性质</translation>
        </message>
        <message>
            <source>What proves it, if the notice was not printed here</source>
            <translation>送达凭证（违约通知未在本处打印时填写）</translation>
        </message>
        <message>
            <source>What somebody asks for appears here.</source>
            <translation>他人提出的申请会出现在这里。</translation>
        </message>
        <message>
            <source>What the code says</source>
            <translation>二维码内容</translation>
        </message>
        <message>
            <source>What the gate said</source>
            <translation>闸门历次结论</translation>
        </message>
        <message>
            <source>What the gate said about {visit}</source>
            <translation>外访 {visit} 的闸门历次结论</translation>
        </message>
        <message>
            <source>What the notice says</source>
            <translation>语音通知内容</translation>
        </message>
        <message>
            <source>What the version changed</source>
            <translation>该版本的改动</translation>
        </message>
        <message>
            <source>What to say: a contact offers to pay</source>
            <translation>话术：联系人愿意代还</translation>
        </message>
        <message>
            <source>What to say: call to the debtor</source>
            <translation>话术：致电债务人</translation>
        </message>
        <message>
            <source>What to say: face to face</source>
            <translation>话术：当面</translation>
        </message>
        <message>
            <source>What to say: not a word of a debt</source>
            <translation>话术：只请转告，不提欠款</translation>
        </message>
        <message>
            <source>What to say: somebody liable with the debtor</source>
            <translation>话术：担保人、共同借款人</translation>
        </message>
        <message>
            <source>What to say: the person asks to be left alone</source>
            <translation>话术：对方要求不再联系</translation>
        </message>
        <message>
            <source>What to say: wrong number</source>
            <translation>话术：打错了</translation>
        </message>
        <message>
            <source>What to write: message to the debtor</source>
            <translation>话术：发信息给债务人</translation>
        </message>
        <message>
            <source>What to write: not a word of a debt</source>
            <translation>信息：只请转告，不提欠款</translation>
        </message>
        <message>
            <source>What you wrote in {name} is lost.</source>
            <translation>{name}中未保存的改动将丢失。</translation>
        </message>
        <message>
            <source>When was {letter} signed for?</source>
            <translation>{letter} 是哪天签收的？</translation>
        </message>
        <message>
            <source>Where a pack gives more room</source>
            <translation>规则包放宽之处</translation>
        </message>
        <message>
            <source>Where it lies</source>
            <translation>存放位置</translation>
        </message>
        <message>
            <source>Where they met</source>
            <translation>见面地点</translation>
        </message>
        <message>
            <source>Where, when, and who was told; the note stays in the register.</source>
            <translation>在哪里、何时、已告知谁；说明留在登记簿。</translation>
        </message>
        <message>
            <source>Which part of a debt a payment settles first; cards follow the law.</source>
            <translation>还款先抵哪一项；信用卡依规定。</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>责任人</translation>
        </message>
        <message>
            <source>Who approved at the client's</source>
            <translation>委托方批准人</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Who shredded it, and when; the note stays in the register.</source>
            <translation>谁、何时销毁；说明留在登记簿。</translation>
        </message>
        <message>
            <source>Who takes the rest of an edit</source>
            <translation>修改差额由谁承接</translation>
        </message>
        <message>
            <source>Who takes them?</source>
            <translation>由谁领出？</translation>
        </message>
        <message>
            <source>Whoever brought {number}, copy {copy} does not check its scan; ask a second person.</source>
            <translation>带回 {number} 第 {copy} 份的人不能复核其扫描件；请由另一人复核。</translation>
        </message>
        <message>
            <source>Whoever prints papers hands them out and takes them back.</source>
            <translation>文书由有打印权限的人发放和收回。</translation>
        </message>
        <message>
            <source>Whole rest due since</source>
            <translation>全部到期起始日</translation>
        </message>
        <message>
            <source>Whole rest fell due</source>
            <translation>剩余款项全部到期</translation>
        </message>
        <message>
            <source>Whole year</source>
            <translation>全年</translation>
        </message>
        <message>
            <source>Why go back</source>
            <translation>恢复原因</translation>
        </message>
        <message>
            <source>Why go back, for the list of versions</source>
            <translation>恢复原因，列入版本记录</translation>
        </message>
        <message>
            <source>Why is it corrected?</source>
            <translation>更正原因</translation>
        </message>
        <message>
            <source>Why is more time given?</source>
            <translation>宽展理由</translation>
        </message>
        <message>
            <source>Why is the answer wrong?</source>
            <translation>结果为什么登错了？</translation>
        </message>
        <message>
            <source>Why it changed</source>
            <translation>变动事项</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Why the client should waive it</source>
            <translation>减免理由</translation>
        </message>
        <message>
            <source>Why was the register wrong?</source>
            <translation>登记为何有误？</translation>
        </message>
        <message>
            <source>Wish for another plan</source>
            <translation>申请变更计划</translation>
        </message>
        <message>
            <source>With the amounts set by hand instalment {no} would be zero or less ({amount}); set less by hand, or let all the others take the difference.</source>
            <translation>按手工设定的金额，第 {no} 期将为零或负数（{amount}）；请调低手工金额，或改由其余各期分摊差额。</translation>
        </message>
        <message>
            <source>With these words it may be printed once more. The spoiled sheet is brought back and destroyed.</source>
            <translation>凭此说明可以重打一份。作废的纸张要带回销毁。</translation>
        </message>
        <message>
            <source>With those closed</source>
            <translation>含已办结</translation>
        </message>
        <message>
            <source>With those decided</source>
            <translation>含已处理</translation>
        </message>
        <message>
            <source>With {each} each time the plan needs more than {most} instalments; agree on a higher amount.</source>
            <translation>每期 {each} 需要超过 {most} 期；请约定更高的金额。</translation>
        </message>
        <message>
            <source>Withdraw it</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Withdraw the change of {title}</source>
            <translation>撤回“{title}”的更改</translation>
        </message>
        <message>
            <source>Withdrawn by the person</source>
            <translation>本人撤回</translation>
        </message>
        <message>
            <source>Withdrawn by us</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Within 24 hours</source>
            <translation>24 小时内</translation>
        </message>
        <message>
            <source>Without limits the law and the client's approval alone bind an agreement.</source>
            <translation>不设限度时，协议仅受法律和委托方批准约束。</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Word from the road</source>
            <translation>路上报平安</translation>
        </message>
        <message>
            <source>Word missing</source>
            <translation>待表态</translation>
        </message>
        <message>
            <source>Word of a visitor</source>
            <translation>同行人陈述</translation>
        </message>
        <message>
            <source>Word on the answer</source>
            <translation>答复说明</translation>
        </message>
        <message>
            <source>Wording of a paper saved</source>
            <translation>保存文书用语</translation>
        </message>
        <message>
            <source>Wording of a paper taken back</source>
            <translation>撤回文书用语</translation>
        </message>
        <message>
            <source>Wordings (*.toml)</source>
            <translation>文书用语 (*.toml)</translation>
        </message>
        <message>
            <source>Words of terms that are void everywhere</source>
            <translation>一律无效的条款用语</translation>
        </message>
        <message>
            <source>Words of terms that must be highlighted</source>
            <translation>须突出的重要条款用语</translation>
        </message>
        <message>
            <source>Words shown</source>
            <translation>所示话术</translation>
        </message>
        <message>
            <source>Words that insult, kept out of every paper</source>
            <translation>文书禁用的侮辱用语</translation>
        </message>
        <message>
            <source>Words that keep a debtor from complaining</source>
            <translation>阻止债务人投诉的词语</translation>
        </message>
        <message>
            <source>Words that lead money past the registered account</source>
            <translation>引导绕开登记账户付款的词语</translation>
        </message>
        <message>
            <source>Words that misuse credit reports</source>
            <translation>滥用征信的用语</translation>
        </message>
        <message>
            <source>Words that pose as court, police or lawyers</source>
            <translation>仿冒公检法或律师的用语</translation>
        </message>
        <message>
            <source>Words that tell strangers of a debt</source>
            <translation>会向旁人泄露欠款的用语</translation>
        </message>
        <message>
            <source>Words that threaten, kept out of every paper</source>
            <translation>文书禁用的威胁用语</translation>
        </message>
        <message>
            <source>Work ID</source>
            <translation>工作证</translation>
        </message>
        <message>
            <source>Work from</source>
            <translation>上班</translation>
        </message>
        <message>
            <source>Work until</source>
            <translation>下班</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>Excel 工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Workday</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>Working time</source>
            <translation>工时</translation>
        </message>
        <message>
            <source>Working weekend</source>
            <translation>调休上班</translation>
        </message>
        <message>
            <source>Write a letter</source>
            <translation>写信函</translation>
        </message>
        <message>
            <source>Write a time such as 09:00.</source>
            <translation>请写时间，例如 09:00。</translation>
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation>请写整数。</translation>
        </message>
        <message>
            <source>Write an amount in yuan.</source>
            <translation>请写金额（元）。</translation>
        </message>
        <message>
            <source>Write down the reason; it stays in the log.</source>
            <translation>请填写原因，将保存在审计日志中。</translation>
        </message>
        <message>
            <source>Write how it was lost or destroyed; the note stays in the register.</source>
            <translation>请写明遗失或销毁的经过，说明留在登记表中。</translation>
        </message>
        <message>
            <source>Write how the copy was spoiled; with these words it may be printed once more.</source>
            <translation>请写明怎样作废；凭此说明可以重打一份。</translation>
        </message>
        <message>
            <source>Write the record</source>
            <translation>补写记录</translation>
        </message>
        <message>
            <source>Write the waiver into the agreement's fields first.</source>
            <translation>请先在协议中填写减免金额。</translation>
        </message>
        <message>
            <source>Write the wording</source>
            <translation>写出文书用语</translation>
        </message>
        <message>
            <source>Write what the person said.</source>
            <translation>请填写对方所说的内容。</translation>
        </message>
        <message>
            <source>Write what the person said; a complaint without words helps nobody.</source>
            <translation>请写下对方所说内容；没有内容的投诉无从处理。</translation>
        </message>
        <message>
            <source>Write what was answered.</source>
            <translation>请写明如何答复。</translation>
        </message>
        <message>
            <source>Write what was answered; the file keeps it.</source>
            <translation>请写明如何答复，案卷会留存。</translation>
        </message>
        <message>
            <source>Write what was handed in, one document a line; the page appears then.</source>
            <translation>请逐行写明收到的材料；写好后即显示页面。</translation>
        </message>
        <message>
            <source>Write where the copy turned up; the note stays in the register.</source>
            <translation>请写明该份在何处找到；说明保留在登记中。</translation>
        </message>
        <message>
            <source>Write why the register was wrong; the words stay in the log.</source>
            <translation>请写明登记有误的原因；内容保留在日志中。</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>Written at</source>
            <translation>填写时间</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>填写人</translation>
        </message>
        <message>
            <source>Written down: arrived at the door.</source>
            <translation>已记录：到达现场。</translation>
        </message>
        <message>
            <source>Written down: heard, safe.</source>
            <translation>已记录：已联系，平安。</translation>
        </message>
        <message>
            <source>Written down: left the door.</source>
            <translation>已记录：离开现场。</translation>
        </message>
        <message>
            <source>Written down: no answer. Call the next on the list.</source>
            <translation>已记录：未接听。请联系名单上的下一位。</translation>
        </message>
        <message>
            <source>Written down: the crew asks for help. Call 110 and the supervisor.</source>
            <translation>已记录：外访组求助。请拨打 110 并通知主管。</translation>
        </message>
        <message>
            <source>Written down: the next person was told.</source>
            <translation>已记录：已通知下一位。</translation>
        </message>
        <message>
            <source>Written down; the next word is due {time}.</source>
            <translation>已记录；下次报平安 {time}。</translation>
        </message>
        <message numerus="yes">
            <source>Written to {file}: %n visit(s).</source>
            <translation>
                <numerusform>已写入 {file}：%n 次外访。</numerusform>
            </translation>
        </message>
        <message>
            <source>Wrong version</source>
            <translation>版本不符</translation>
        </message>
        <message>
            <source>Wrote it</source>
            <translation>记录人</translation>
        </message>
        <message>
            <source>You are asked for the printer next.</source>
            <translation>下一步选择打印机。</translation>
        </message>
        <message>
            <source>You asked for this yourself; somebody else decides.</source>
            <translation>这是您自己提出的，须由他人审批。</translation>
        </message>
        <message>
            <source>You asked for waiver {number} yourself: add the client's letter, or let another person enter the approval.</source>
            <translation>减免申请 {number} 由您提出：请附委托方批复，或由另一人录入批准。</translation>
        </message>
        <message>
            <source>You brought it yourself; a second person checks it.</source>
            <translation>由您本人带回，须由另一人复核。</translation>
        </message>
        <message>
            <source>You drafted agreement {number} yourself: another person must release it.</source>
            <translation>协议 {number} 由您起草，须由另一人放行。</translation>
        </message>
        <message>
            <source>You drafted it yourself; nobody else has looked at it.</source>
            <translation>这是您自己起草的，没有其他人看过。</translation>
        </message>
        <message>
            <source>You go on this visit yourself; somebody else decides.</source>
            <translation>本人参加此次外访，须由他人决定。</translation>
        </message>
        <message>
            <source>Your role does not decide about this.</source>
            <translation>您的角色无权审批此项。</translation>
        </message>
        <message>
            <source>a backslash is written twice</source>
            <translation>反斜杠须写两个</translation>
        </message>
        <message>
            <source>a bracket is missing: a part begins with [name], a clause with [[clauses]]</source>
            <translation>缺少方括号：每一部分以 [名称] 开头，每一条以 [[clauses]] 开头</translation>
        </message>
        <message>
            <source>a call could come first</source>
            <translation>可先电话联系</translation>
        </message>
        <message>
            <source>a clause needs an id of small letters</source>
            <translation>条款须有小写字母的 id</translation>
        </message>
        <message>
            <source>a condition stands alone</source>
            <translation>条件后面没有文字</translation>
        </message>
        <message>
            <source>a control character stands here that cannot be seen; take it out</source>
            <translation>此处有看不见的控制字符，请删除</translation>
        </message>
        <message>
            <source>a copy that came back signed; without it every copy did</source>
            <translation>已签字收回的份号；不写则表示全部份数均已签字</translation>
        </message>
        <message>
            <source>a file with every field of the record by its name</source>
            <translation>按字段名写明记录内容的文件</translation>
        </message>
        <message>
            <source>a folder, or files</source>
            <translation>文件夹或若干文件</translation>
        </message>
        <message>
            <source>a graver one is stricter</source>
            <translation>越重越严</translation>
        </message>
        <message>
            <source>a highlighted clause has at most {most} characters</source>
            <translation>加框突出的条款最多 {most} 字</translation>
        </message>
        <message>
            <source>a list ends with “]”, and between its texts stand commas</source>
            <translation>列表以“]”结束，各项之间用英文逗号分开</translation>
        </message>
        <message>
            <source>a longer list is stricter</source>
            <translation>清单越长越严</translation>
        </message>
        <message>
            <source>a mark is unpaired: **bold**, __underlined__, [[left out]], {gap}</source>
            <translation>标记不成对：**粗体**、__下划线__、[[可省]]、{gap}</translation>
        </message>
        <message>
            <source>a month ago</source>
            <translation>一个月前</translation>
        </message>
        <message>
            <source>a name has only letters, digits and low lines</source>
            <translation>名称只能用英文字母、数字和下划线</translation>
        </message>
        <message>
            <source>a text cannot be drawn ({kind}).</source>
            <translation>有文字无法排版（{kind}）。</translation>
        </message>
        <message>
            <source>a text stands between straight quotation marks, not between “ and ”</source>
            <translation>文字应放在英文直引号之间，不能用“”</translation>
        </message>
        <message>
            <source>a visit of the way, or a name or badge number of the crew</source>
            <translation>本次行程的外访号，或组员姓名、工号</translation>
        </message>
        <message>
            <source>a waiver of principal, interest, penalty or fees, instead of --waive</source>
            <translation>按本金、利息、罚息、费用分项减免，代替 --waive</translation>
        </message>
        <message>
            <source>a whole number from {least} to {most}</source>
            <translation>请填 {least} 到 {most} 的整数</translation>
        </message>
        <message>
            <source>a year of 360 days</source>
            <translation>一年按 360 天</translation>
        </message>
        <message>
            <source>a year of 365 days</source>
            <translation>一年按 365 天</translation>
        </message>
        <message>
            <source>above zero</source>
            <translation>须大于零</translation>
        </message>
        <message>
            <source>after a name comes “=” and then the text in quotes, such as title = "…"</source>
            <translation>名称后面写“=”，再写引号中的文字，例如 title = "…"</translation>
        </message>
        <message>
            <source>after the closing quotation mark nothing may follow; inside a text write “…” or \" instead</source>
            <translation>结束引号后面不能再有内容；文字中间请改用“……”或 \"</translation>
        </message>
        <message>
            <source>after “=” comes a text in quotes, a list in brackets, or true or false</source>
            <translation>“=”后面应为英文引号中的文字、方括号中的列表，或 true、false</translation>
        </message>
        <message>
            <source>against {version}</source>
            <translation>与{version}相比</translation>
        </message>
        <message>
            <source>ahead</source>
            <translation>尚未开始</translation>
        </message>
        <message>
            <source>an instalment set by hand; amount or day may be left out</source>
            <translation>手工设定的一期；金额或日期可省略一项</translation>
        </message>
        <message>
            <source>answer complaints and disputes</source>
            <translation>答复投诉与异议</translation>
        </message>
        <message>
            <source>answer due on {day}</source>
            <translation>答复期限 {day}</translation>
        </message>
        <message>
            <source>answered on {day}: {answer}</source>
            <translation>{day} 已答复：{answer}</translation>
        </message>
        <message>
            <source>answers request {number}</source>
            <translation>对应申请 {number}</translation>
        </message>
        <message>
            <source>approve somebody else's request</source>
            <translation>批准他人的申请</translation>
        </message>
        <message>
            <source>arrived</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>as much as settles the plan today</source>
            <translation>当日结清分期所需的金额</translation>
        </message>
        <message>
            <source>ask for a visit, for somebody else to approve</source>
            <translation>提交外访申请，由他人审批</translation>
        </message>
        <message>
            <source>away</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>away today</source>
            <translation>今日请假</translation>
        </message>
        <message>
            <source>back</source>
            <translation>回所</translation>
        </message>
        <message>
            <source>back at {time}</source>
            <translation>{time} 回所</translation>
        </message>
        <message>
            <source>back, handed over, destroyed, lost</source>
            <translation>交回、交付、销毁、遗失</translation>
        </message>
        <message>
            <source>because of: {why}</source>
            <translation>原因：{why}</translation>
        </message>
        <message>
            <source>before the latest day, {day}</source>
            <translation>不晚于最晚日 {day}</translation>
        </message>
        <message>
            <source>begins between {first} and {last}, as asked for</source>
            <translation>按要求在 {first}–{last} 之间开始</translation>
        </message>
        <message>
            <source>between 0 and 100 per cent</source>
            <translation>须在 0 至 100 之间</translation>
        </message>
        <message>
            <source>between check-ins</source>
            <translation>报平安间隔</translation>
        </message>
        <message>
            <source>by {number}</source>
            <translation>由 {number} 替换</translation>
        </message>
        <message>
            <source>call a planned visit off; its case waits again</source>
            <translation>取消已排的外访；案件重新待排</translation>
        </message>
        <message>
            <source>call the crew</source>
            <translation>致电</translation>
        </message>
        <message>
            <source>cannot be read: {reason}</source>
            <translation>无法读取：{reason}</translation>
        </message>
        <message>
            <source>cannot grow stricter in the direction “{way}”</source>
            <translation>不能按“{way}”的方向从严</translation>
        </message>
        <message>
            <source>case {case_no}</source>
            <translation>案件 {case_no}</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>内容有变</translation>
        </message>
        <message>
            <source>check the record as a supervisor, which locks it</source>
            <translation>以主管身份复核并锁定记录</translation>
        </message>
        <message>
            <source>check this rule pack first, and tell which visits it would block</source>
            <translation>先检查该规则包，并列出它会阻断的外访</translation>
        </message>
        <message>
            <source>choose a day</source>
            <translation>选日期</translation>
        </message>
        <message>
            <source>closed: settled or returned</source>
            <translation>已关闭（结清或退案）</translation>
        </message>
        <message>
            <source>columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>confirm a claimed payment</source>
            <translation>核实一笔声称已付的还款</translation>
        </message>
        <message>
            <source>confirm the record as a visitor, or correct fields of it</source>
            <translation>以外访人员身份确认记录或更正其中内容</translation>
        </message>
        <message>
            <source>copy {numbers}</source>
            <translation>第 {numbers} 份</translation>
        </message>
        <message>
            <source>correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>crew {letter}, {day} {time}, {minutes} min</source>
            <translation>{letter}组 {day} {time}，{minutes} 分钟</translation>
        </message>
        <message>
            <source>day, week, month, list</source>
            <translation>日、周、月、列表</translation>
        </message>
        <message>
            <source>details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>应办日 {day}</translation>
        </message>
        <message>
            <source>estimate</source>
            <translation>估算</translation>
        </message>
        <message>
            <source>expected {time}</source>
            <translation>应回 {time}</translation>
        </message>
        <message>
            <source>fewer hours are stricter</source>
            <translation>时段越短越严</translation>
        </message>
        <message>
            <source>fixed by law</source>
            <translation>法定，不可改</translation>
        </message>
        <message>
            <source>folder for the PDF files</source>
            <translation>存放 PDF 文件的文件夹</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>{day} 起</translation>
        </message>
        <message>
            <source>has been planned meanwhile</source>
            <translation>期间已被排入</translation>
        </message>
        <message>
            <source>holiday</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>in the database</source>
            <translation>数据库内</translation>
        </message>
        <message>
            <source>is never said</source>
            <translation>从不会用到</translation>
        </message>
        <message>
            <source>is no part of a pack</source>
            <translation>不是规则包的内容</translation>
        </message>
        <message>
            <source>is nothing that the check asks</source>
            <translation>不是该检查所问的</translation>
        </message>
        <message>
            <source>its request is no longer approved</source>
            <translation>其申请已不是批准状态</translation>
        </message>
        <message>
            <source>language of the papers</source>
            <translation>文书语言</translation>
        </message>
        <message>
            <source>leaves {time} · {districts}</source>
            <translation>{time} 出发・{districts}</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不采用</translation>
        </message>
        <message>
            <source>left the door</source>
            <translation>离开</translation>
        </message>
        <message>
            <source>less is stricter</source>
            <translation>越小越严</translation>
        </message>
        <message>
            <source>let a crew set out for its visits of today</source>
            <translation>登记一组出发</translation>
        </message>
        <message>
            <source>line {line}: in {rule} the field “{field}” {reason}</source>
            <translation>第 {line} 行：{rule} 的“{field}”一项{reason}</translation>
        </message>
        <message>
            <source>line {line}: {reason}</source>
            <translation>第 {line} 行：{reason}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>不填</translation>
        </message>
        <message>
            <source>of the file, such as SK…</source>
            <translation>文件编号，如 SK…</translation>
        </message>
        <message>
            <source>on hold: take it up again first</source>
            <translation>停催中，请先恢复</translation>
        </message>
        <message>
            <source>only check; nothing is posted</source>
            <translation>只核对，不入账</translation>
        </message>
        <message>
            <source>only check; nothing is written</source>
            <translation>只检查，不写入</translation>
        </message>
        <message>
            <source>take a bank's statement or a client's report of payments</source>
            <translation>导入银行流水或委托方回款明细</translation>
        </message>
        <message>
            <source>take a client's list of cases (xlsx, xls, ods, csv); “undo PLACEMENT” takes an import back</source>
            <translation>导入委托方的委案清单（xlsx、xls、ods、csv）；“undo 批次号”撤销一次导入</translation>
        </message>
        <message>
            <source>take it without the rows that are wrong</source>
            <translation>略过有误的行</translation>
        </message>
        <message>
            <source>taken back at the command line</source>
            <translation>在命令行撤销</translation>
        </message>
        <message>
            <source>waiting, last stack, missing, to check</source>
            <translation>待处理、最近一批、缺页、待复核</translation>
        </message>
        <message>
            <source>{all} checks: {blocked} blocked, {warned} warnings, {remarked} remarks, {passed} passed.</source>
            <translation>{all} 项检查：{blocked} 项阻断、{warned} 项提示、{remarked} 项说明、{passed} 项通过。</translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) removed, {restored} changed back, {kept} kept.</source>
            <translation>
                <numerusform>{number}：已移除 %n 件，恢复 {restored} 件，保留 {kept} 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>{problem} Nothing was printed; go on with it later: --run {number}</source>
            <translation>{problem}尚未打印任何文书；稍后可继续：--run {number}</translation>
        </message>
        <message>
            <source>{told} {checks}</source>
            <translation>{told}{checks}</translation>
        </message>
        <message>
            <source>{told} {wait}.</source>
            <translation>{told}{wait}。</translation>
        </message>
        <message>
            <source>{told}. {rule}: {clause}</source>
            <translation>{told}。{rule}：{clause}</translation>
        </message>
        <message numerus="yes">
            <source>{what} %n case(s) follow.</source>
            <translation>
                <numerusform>{what}涉及 %n 件案件。</numerusform>
            </translation>
        </message>
        <message>
            <source>“{flag}” is flagged since {raised}, and agreement {number} is entered as signed on {day}. Nothing was changed. Where the paper shows that day, let a supervisor sign with a reason.</source>
            <translation>自 {raised} 起已标记“{flag}”，而协议 {number} 登记的签署日为 {day}。未作任何更改。如纸质协议确为该日签署，请由主管注明理由后登记。</translation>
        </message>
        <message>
            <source>“{words}” comes again and again whatever is owed, so that it may pass the cap of {cap}%; name a yearly rate</source>
            <translation>“{words}”不论欠款多少反复计收，可能超过年化 {cap}% 的上限；请改写为年利率</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more line(s).</source>
            <translation>
                <numerusform>……另有 %n 行。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The reason is too short: %n more character(s).</source>
            <translation>
                <numerusform>事由太短，还差 %n 字。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) planned</source>
            <translation>
                <numerusform>已排入 %n 个外访</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) proposed</source>
            <translation>
                <numerusform>建议 %n 个外访</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) shown</source>
            <translation>
                <numerusform>显示 %n 访</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s), {time} hours</source>
            <translation>
                <numerusform>%n 次外访，{time} 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n 周</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s) in {year}</source>
            <translation>
                <numerusform>{year} 年共 %n 个工作日</numerusform>
            </translation>
        </message>
        <message>
            <source>- {what}</source>
            <translation>- {what}</translation>
        </message>
        <message>
            <source>0: the hold-out group is off.</source>
            <translation>0 表示不设对照组。</translation>
        </message>
        <message>
            <source>60 days</source>
            <translation>60 天</translation>
        </message>
        <message>
            <source>A change holds from today on at the earliest; past days keep their rules.</source>
            <translation>更改最早自今日起生效；以往日期仍按当日规则。</translation>
        </message>
        <message>
            <source>A complaint is answered within</source>
            <translation>投诉答复期限</translation>
        </message>
        <message>
            <source>A copy of {name} was written.</source>
            <translation>已另存 {name} 的副本。</translation>
        </message>
        <message>
            <source>A draft is kept encrypted with the office; only you see it. It is no record yet.</source>
            <translation>草稿随本所数据加密保存，只有您能看到，尚不是正式记录。</translation>
        </message>
        <message>
            <source>A later change stands above this one. Withdraw that one first.</source>
            <translation>其后另有更改，请先撤回那一项。</translation>
        </message>
        <message>
            <source>A number is too small or too large.</source>
            <translation>有数字过小或过大。</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>添加文件</translation>
        </message>
        <message>
            <source>Add a phone or address</source>
            <translation>添加电话或地址</translation>
        </message>
        <message>
            <source>Add days on which somebody is away.</source>
            <translation>请登记人员请假的日期。</translation>
        </message>
        <message>
            <source>Added.</source>
            <translation>已补记。</translation>
        </message>
        <message>
            <source>Addendum</source>
            <translation>补充</translation>
        </message>
        <message>
            <source>Address found right</source>
            <translation>地址属实</translation>
        </message>
        <message>
            <source>Address found wrong</source>
            <translation>地址有误</translation>
        </message>
        <message>
            <source>Administrator who answers for it</source>
            <translation>负责的管理员</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>已同意</translation>
        </message>
        <message>
            <source>Agreed from</source>
            <translation>约定自</translation>
        </message>
        <message>
            <source>Agreed until</source>
            <translation>约定至</translation>
        </message>
        <message>
            <source>All clauses compared</source>
            <translation>条文已全部核对</translation>
        </message>
        <message>
            <source>All papers are good; look further ahead.</source>
            <translation>证件都有效，可看更远的日期。</translation>
        </message>
        <message>
            <source>All that wait</source>
            <translation>全部待排</translation>
        </message>
        <message>
            <source>An authorisation needs its number.</source>
            <translation>授权委托书须有编号。</translation>
        </message>
        <message>
            <source>An incident is reported within</source>
            <translation>事件报告期限</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Appointment noted</source>
            <translation>登记预约</translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>预约</translation>
        </message>
        <message>
            <source>Appointment…</source>
            <translation>预约…</translation>
        </message>
        <message>
            <source>Approved requests only</source>
            <translation>仅已批准的申请</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Asked at</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>申请人</translation>
        </message>
        <message>
            <source>Asked otherwise</source>
            <translation>检查内容改变</translation>
        </message>
        <message>
            <source>Asked when</source>
            <translation>检查时点</translation>
        </message>
        <message>
            <source>Asking the rules</source>
            <translation>正在逐案过闸门</translation>
        </message>
        <message>
            <source>At</source>
            <translation>申请时间</translation>
        </message>
        <message>
            <source>At least two people go together.</source>
            <translation>至少两人同行。</translation>
        </message>
        <message>
            <source>Authorisation</source>
            <translation>授权委托书</translation>
        </message>
        <message>
            <source>Away from</source>
            <translation>请假自</translation>
        </message>
        <message>
            <source>Away until</source>
            <translation>请假至</translation>
        </message>
        <message>
            <source>Back at</source>
            <translation>返回时间</translation>
        </message>
        <message>
            <source>Bears it out</source>
            <translation>属实</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>收工清单</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Blocked by</source>
            <translation>阻断规则</translation>
        </message>
        <message>
            <source>Blocked by {rules}. If it was so, choose the incident “{kind}” and tell what happened in at least {least} characters.</source>
            <translation>{rules} 不通过。如确有其事，请在事件中选择“{kind}”，并用至少 {least} 个字写明经过。</translation>
        </message>
        <message>
            <source>Blocked by {rules}. If it was so, choose the kind of incident and tell what happened in at least {least} characters.</source>
            <translation>{rules} 不通过。如确有其事，请选择事件类别，并用至少 {least} 个字写明经过。</translation>
        </message>
        <message>
            <source>Blocked by {rules}. Write the number of the recording, or why there is none.</source>
            <translation>{rules} 不通过。请填写录制编号，或写明未录制的原因。</translation>
        </message>
        <message>
            <source>Broken file</source>
            <translation>文件损坏</translation>
        </message>
        <message>
            <source>Brought back</source>
            <translation>已交回</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>按日看</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>人工指定</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>月份</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>按周看</translation>
        </message>
        <message>
            <source>Calendar exported</source>
            <translation>导出日历</translation>
        </message>
        <message>
            <source>Calendar years (*.json)</source>
            <translation>年度日历 (*.json)</translation>
        </message>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>日历文件 (*.ics)</translation>
        </message>
        <message>
            <source>Call {name}</source>
            <translation>致电 {name}</translation>
        </message>
        <message>
            <source>Calls to one person in seven days</source>
            <translation>七日内对一人的通话</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>存储卡</translation>
        </message>
        <message>
            <source>Card for nobody at home</source>
            <translation>未遇留言</translation>
        </message>
        <message>
            <source>Carried by</source>
            <translation>领用人</translation>
        </message>
        <message>
            <source>Carried since</source>
            <translation>领用时间</translation>
        </message>
        <message>
            <source>Centre of a district</source>
            <translation>区县中心点</translation>
        </message>
        <message>
            <source>Centre of {district}</source>
            <translation>{district} 的中心点</translation>
        </message>
        <message>
            <source>Centre of {district} set.</source>
            <translation>已设 {district} 的中心点。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Change the rule</source>
            <translation>更改规则</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>记录已改</translation>
        </message>
        <message>
            <source>Changed since it was kept: {rules}.</source>
            <translation>与存档结论相比有变化：{rules}。</translation>
        </message>
        <message>
            <source>Check by</source>
            <translation>复核人</translation>
        </message>
        <message>
            <source>Check of the gate</source>
            <translation>闸门检查</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>Choose the folder of the card (F4).</source>
            <translation>请选择存储卡的文件夹（F4）。</translation>
        </message>
        <message>
            <source>Choose the kind of incident; what happened is written down already.</source>
            <translation>已写明经过，请选择事件类别。</translation>
        </message>
        <message>
            <source>City of departure</source>
            <translation>出发城市</translation>
        </message>
        <message>
            <source>Contacts with one person a month</source>
            <translation>每月联系一人</translation>
        </message>
        <message>
            <source>Contacts with one person a week</source>
            <translation>每周联系一人</translation>
        </message>
        <message>
            <source>Cost of an hour</source>
            <translation>每人工时费用</translation>
        </message>
        <message>
            <source>Counted crew</source>
            <translation>计次人员</translation>
        </message>
        <message>
            <source>Counted minutes</source>
            <translation>计次时长（分钟）</translation>
        </message>
        <message>
            <source>Counts from</source>
            <translation>计次时间</translation>
        </message>
        <message>
            <source>Counts less</source>
            <translation>等级降低</translation>
        </message>
        <message>
            <source>Crew back</source>
            <translation>外访组回所</translation>
        </message>
        <message>
            <source>Crew dissolved</source>
            <translation>解散外访组</translation>
        </message>
        <message>
            <source>Crew set out</source>
            <translation>外访组出发</translation>
        </message>
        <message>
            <source>Days of the hold-out</source>
            <translation>对照天数</translation>
        </message>
        <message>
            <source>Days of yield</source>
            <translation>回款观察天数</translation>
        </message>
        <message>
            <source>Days over which calls are counted</source>
            <translation>通话计数的天数</translation>
        </message>
        <message>
            <source>Days without a call after a talk</source>
            <translation>通话后不再拨打的天数</translation>
        </message>
        <message>
            <source>Decide now</source>
            <translation>去审批</translation>
        </message>
        <message>
            <source>Decided at</source>
            <translation>审批时间</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Dissolve</source>
            <translation>解散</translation>
        </message>
        <message>
            <source>Dissolve the crew?</source>
            <translation>解散此外访组？</translation>
        </message>
        <message>
            <source>District of departure</source>
            <translation>出发区县</translation>
        </message>
        <message>
            <source>Districts appear with addresses.</source>
            <translation>录入地址后会出现区县。</translation>
        </message>
        <message>
            <source>Doors</source>
            <translation>户数</translation>
        </message>
        <message>
            <source>Draft kept at {clock}, encrypted with the office</source>
            <translation>草稿已于 {clock} 加密保存</translation>
        </message>
        <message>
            <source>Drawing papers</source>
            <translation>正在生成文书</translation>
        </message>
        <message>
            <source>Earlier than wished: from {day}</source>
            <translation>早于所希望的日期：{day} 起</translation>
        </message>
        <message>
            <source>Earlier year</source>
            <translation>上一年</translation>
        </message>
        <message>
            <source>Empty: as soon as a crew is free.</source>
            <translation>不填：有空组即安排。</translation>
        </message>
        <message>
            <source>Empty: no break.</source>
            <translation>留空表示没有午休。</translation>
        </message>
        <message>
            <source>Empty: one day only.</source>
            <translation>不填：仅一天。</translation>
        </message>
        <message>
            <source>Empty: only the district is printed</source>
            <translation>留空则只印到区县</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Ends soon</source>
            <translation>将到期</translation>
        </message>
        <message>
            <source>Enter goes on; digits choose; Ctrl+Enter files the record</source>
            <translation>回车到下一项；数字键选择；Ctrl+Enter 提交记录</translation>
        </message>
        <message>
            <source>Enter on a member of the crew shows that number.</source>
            <translation>选中组员后按回车显示其号码。</translation>
        </message>
        <message>
            <source>Enter the answer to the waiver asked of {client}</source>
            <translation>请录入{client}对减免申请的答复</translation>
        </message>
        <message>
            <source>Enter when the notice of breach arrived</source>
            <translation>请登记违约通知的送达日</translation>
        </message>
        <message>
            <source>Exam</source>
            <translation>考试</translation>
        </message>
        <message>
            <source>Failed calls count towards lost contact for</source>
            <translation>拨打未通作为失联依据的有效期</translation>
        </message>
        <message>
            <source>File it by its code</source>
            <translation>按编码归档</translation>
        </message>
        <message>
            <source>File this page although the register speaks against it?</source>
            <translation>登记与此页不符，仍要归档吗？</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Finish or ask for more time: goes back to {client} on {day}</source>
            <translation>请办结或申请留案：{day} 退回{client}</translation>
        </message>
        <message>
            <source>First day of the list</source>
            <translation>列表第一天</translation>
        </message>
        <message>
            <source>Fixed by law, changed</source>
            <translation>法定参数被更改</translation>
        </message>
        <message>
            <source>Flagged by then</source>
            <translation>登记时已有标记</translation>
        </message>
        <message>
            <source>Flagged since</source>
            <translation>标记起始日</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>从</translation>
        </message>
        <message>
            <source>From its day on</source>
            <translation>届时生效</translation>
        </message>
        <message>
            <source>Gate check sheet</source>
            <translation>闸门检查单</translation>
        </message>
        <message>
            <source>Give a reason; it stays in the history of the rules.</source>
            <translation>请填写事由，事由会留在规则的更改记录中。</translation>
        </message>
        <message>
            <source>Give both ends of the break, or none.</source>
            <translation>请填写休息的起止时间，或都不填。</translation>
        </message>
        <message>
            <source>Give them another crew: {numbers}</source>
            <translation>请换外访组：{numbers}</translation>
        </message>
        <message>
            <source>Give this file its visit first; the clock follows from it.</source>
            <translation>请先指定该文件的外访，时钟偏差由此推算。</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>同意人</translation>
        </message>
        <message>
            <source>Given on</source>
            <translation>同意日</translation>
        </message>
        <message>
            <source>Good</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Good until</source>
            <translation>有效至</translation>
        </message>
        <message numerus="yes">
            <source>Handed out: %n paper(s).</source>
            <translation>
                <numerusform>已领用 %n 份。</numerusform>
            </translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>已交付</translation>
        </message>
        <message>
            <source>Handing out of papers</source>
            <translation>文书领用</translation>
        </message>
        <message>
            <source>Hold-out</source>
            <translation>对照组</translation>
        </message>
        <message>
            <source>Hold-out group: no visit proposed</source>
            <translation>对照组：暂不建议外访</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>起用日</translation>
        </message>
        <message>
            <source>Holiday</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Hours for calls</source>
            <translation>电话时段</translation>
        </message>
        <message>
            <source>Hours for visits</source>
            <translation>上门时段</translation>
        </message>
        <message>
            <source>Hours for visits and calls</source>
            <translation>上门和电话时段</translation>
        </message>
        <message>
            <source>Hours for visits at home</source>
            <translation>住所上门时段</translation>
        </message>
        <message>
            <source>Hours for visits at work</source>
            <translation>单位上门时段</translation>
        </message>
        <message>
            <source>How it arrived</source>
            <translation>送达方式</translation>
        </message>
        <message>
            <source>How it ended</source>
            <translation>去向说明</translation>
        </message>
        <message>
            <source>How the letter goes out</source>
            <translation>信函怎么寄</translation>
        </message>
        <message>
            <source>How was the copy destroyed?</source>
            <translation>这份是怎样销毁的？</translation>
        </message>
        <message>
            <source>How was the copy lost?</source>
            <translation>这份是怎样遗失的？</translation>
        </message>
        <message>
            <source>How was the copy spoiled?</source>
            <translation>这份是怎样作废的？</translation>
        </message>
        <message>
            <source>ID card; copy; 1
Bank slip; original; 2</source>
            <translation>身份证；复印件；1
银行回单；原件；2</translation>
        </message>
        <message>
            <source>Impact assessments are kept at least</source>
            <translation>影响评估最短保存期</translation>
        </message>
        <message>
            <source>Import taken back</source>
            <translation>撤回导入</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>施行中</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>施行日</translation>
        </message>
        <message>
            <source>In force from {day}, with {rules} rules. Visits of earlier days keep the pack of their day.</source>
            <translation>自 {day} 起施行，共 {rules} 条规则。此前日期的外访仍按当日规则包。</translation>
        </message>
        <message>
            <source>In place of agreement</source>
            <translation>替换协议</translation>
        </message>
        <message>
            <source>In place of payment</source>
            <translation>替代还款</translation>
        </message>
        <message>
            <source>In proportion</source>
            <translation>按比例</translation>
        </message>
        <message>
            <source>In the hold-out group</source>
            <translation>对照组</translation>
        </message>
        <message>
            <source>In the office</source>
            <translation>在所・待命</translation>
        </message>
        <message>
            <source>In the pack</source>
            <translation>规则包原值</translation>
        </message>
        <message>
            <source>In this office</source>
            <translation>本所现值</translation>
        </message>
        <message>
            <source>Incident reported to the client</source>
            <translation>事件已报委托方</translation>
        </message>
        <message>
            <source>Income, needs and other debts cannot be below zero.</source>
            <translation>收入、生活开支和其他债务不能为负数。</translation>
        </message>
        <message>
            <source>Insert a name…</source>
            <translation>插入名称…</translation>
        </message>
        <message>
            <source>Instalment {no}</source>
            <translation>第 {no} 期</translation>
        </message>
        <message>
            <source>Instalment {no} is set by hand twice; keep one of them.</source>
            <translation>第 {no} 期被手工设定两次，请保留其中一次。</translation>
        </message>
        <message>
            <source>Instalment {no} must be above zero, not {amount}.</source>
            <translation>第 {no} 期须大于零，不能是 {amount}。</translation>
        </message>
        <message>
            <source>Instalment {no} of {amount} does not even pay the interest of {interest}; agree on a higher amount.</source>
            <translation>第 {no} 期 {amount} 不足以支付当期利息 {interest}；请约定更高的金额。</translation>
        </message>
        <message>
            <source>Instalment {number}</source>
            <translation>第 {number} 期</translation>
        </message>
        <message>
            <source>Instalments set by hand</source>
            <translation>手工设定的分期</translation>
        </message>
        <message>
            <source>Interest by</source>
            <translation>计息天数</translation>
        </message>
        <message>
            <source>Interest during the plan</source>
            <translation>分期期间利息</translation>
        </message>
        <message>
            <source>Interest is reckoned on 360 or 365 days a year, not on {days}.</source>
            <translation>计息天数每年按 360 或 365 天，不能按 {days} 天。</translation>
        </message>
        <message>
            <source>Interest of a plan run</source>
            <translation>计收分期利息</translation>
        </message>
        <message>
            <source>Interest that runs</source>
            <translation>计划期内利息</translation>
        </message>
        <message>
            <source>Interest, penalty, fees, principal</source>
            <translation>利息、罚息、费用、本金</translation>
        </message>
        <message>
            <source>Into a folder</source>
            <translation>存入文件夹</translation>
        </message>
        <message>
            <source>Into the tray</source>
            <translation>退回待处理</translation>
        </message>
        <message>
            <source>It has judged no visit yet.</source>
            <translation>尚未用它检查过任何外访。</translation>
        </message>
        <message>
            <source>It is a page of an earlier revision; a newer one was printed since.</source>
            <translation>这是旧版本的页，此后已有新版本。</translation>
        </message>
        <message>
            <source>It is an office limit and no law. The reason is kept and shown to the approver.</source>
            <translation>这是本所限额，并非法律规定。理由会留存，审批人可见。</translation>
        </message>
        <message>
            <source>It is right</source>
            <translation>确认无误</translation>
        </message>
        <message>
            <source>It is the stored file itself and not a scan of the paper. Scan the paper.</source>
            <translation>这是存档文件本身，不是纸质件的扫描。请扫描纸质件。</translation>
        </message>
        <message>
            <source>It lies in the tray again, and its copy lacks this page.</source>
            <translation>该页退回待处理，所属文书份将缺此页。</translation>
        </message>
        <message>
            <source>It looks like payment {id} of {day}. Nothing was recorded; use --again for another.</source>
            <translation>与 {day} 的还款 {id} 疑似重复，未作登记；确为另一笔请加 --again。</translation>
        </message>
        <message>
            <source>It says the same.</source>
            <translation>内容相同。</translation>
        </message>
        <message>
            <source>It stays open; the other person finds it on Today.</source>
            <translation>仍待办，对方会在“今日”看到。</translation>
        </message>
        <message>
            <source>It was never printed</source>
            <translation>未曾打印</translation>
        </message>
        <message>
            <source>It was not made. It stands on the calendar again and can be moved or called off.</source>
            <translation>该外访未进行，回到日历，可改期或取消。</translation>
        </message>
        <message>
            <source>It will be printed with text {version}, which is not the one that was in force when it was approved. Read it again before it is signed.</source>
            <translation>将按文本 {version} 打印，这不是审批时的现行文本，签署前请重新阅读。</translation>
        </message>
        <message>
            <source>It will be printed with text {version}.</source>
            <translation>将按文本 {version} 打印。</translation>
        </message>
        <message>
            <source>Its code is not one of ours. File it by hand or set it aside.</source>
            <translation>二维码不属于本机构文书，请手工归档或搁置。</translation>
        </message>
        <message>
            <source>Its copy is registered as destroyed. Set the register right, then file the page.</source>
            <translation>该份已登记为销毁。请先更正登记，再归档此页。</translation>
        </message>
        <message>
            <source>Its copy is registered as lost. Set the register right, then file the page.</source>
            <translation>该份已登记为遗失。请先更正登记，再归档此页。</translation>
        </message>
        <message>
            <source>Its copy is registered as spoiled. Set the register right, then file the page.</source>
            <translation>该份已登记为作废。请先更正登记，再归档此页。</translation>
        </message>
        <message>
            <source>Its lines are billed then and stand on no other statement.</source>
            <translation>其中各行即视为已结算，不会再出现在其他结算单上。</translation>
        </message>
        <message>
            <source>Its planned visits stay on the calendar.</source>
            <translation>其已排外访仍在日历上。</translation>
        </message>
        <message>
            <source>Judging the planned visits</source>
            <translation>正在检查已排外访</translation>
        </message>
        <message>
            <source>Keep draft</source>
            <translation>保留草稿</translation>
        </message>
        <message>
            <source>Kind of incident</source>
            <translation>事件类别</translation>
        </message>
        <message>
            <source>Kind of paper</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Known of {day}</source>
            <translation>按现有资料 {day} 的余额</translation>
        </message>
        <message>
            <source>Known; empty keeps them, - removes them</source>
            <translation>已有坐标；留空不变，填 - 删除</translation>
        </message>
        <message>
            <source>Last amount</source>
            <translation>末期金额</translation>
        </message>
        <message>
            <source>Last day of the list</source>
            <translation>列表最后一天</translation>
        </message>
        <message>
            <source>Last one apart</source>
            <translation>末期大额</translation>
        </message>
        <message>
            <source>Last stack</source>
            <translation>最近一批</translation>
        </message>
        <message>
            <source>Late entry {hours} h</source>
            <translation>迟录 {hours} 小时</translation>
        </message>
        <message>
            <source>Late {minutes} min</source>
            <translation>迟报 {minutes} 分</translation>
        </message>
        <message>
            <source>Late {span}</source>
            <translation>迟报 {span}</translation>
        </message>
        <message>
            <source>Later entries changed this day.</source>
            <translation>此日余额后来有补记变动。</translation>
        </message>
        <message>
            <source>Later than wished: by {day}</source>
            <translation>晚于所希望的日期：{day} 前</translation>
        </message>
        <message>
            <source>Later year</source>
            <translation>下一年</translation>
        </message>
        <message>
            <source>Latitude</source>
            <translation>纬度</translation>
        </message>
        <message>
            <source>Latitude and longitude, such as 34.80, 114.31. Empty: as shipped.</source>
            <translation>纬度和经度，例如 34.80, 114.31；留空则用程序自带的。</translation>
        </message>
        <message>
            <source>Law only; may shift</source>
            <translation>仅按法定，可能调整</translation>
        </message>
        <message>
            <source>Lawful phrases about courts and complaints, let pass</source>
            <translation>关于起诉和投诉的合法表述，予以放过</translation>
        </message>
        <message>
            <source>Lawful source</source>
            <translation>合法来源</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Least days between two visits to one person</source>
            <translation>对同一人两次外访的最短间隔天数</translation>
        </message>
        <message>
            <source>Least down</source>
            <translation>最低首付</translation>
        </message>
        <message>
            <source>Least down payment</source>
            <translation>最低首付</translation>
        </message>
        <message>
            <source>Least down payment, in % of the total</source>
            <translation>最低首付，占总额 %</translation>
        </message>
        <message>
            <source>Least instalment</source>
            <translation>每期最低</translation>
        </message>
        <message>
            <source>Least instalment, in yuan</source>
            <translation>每期最低金额（元）</translation>
        </message>
        <message>
            <source>Least secured</source>
            <translation>担保最少</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>放弃改动</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>分户账</translation>
        </message>
        <message>
            <source>Ledger of the case…</source>
            <translation>案件分户账…</translation>
        </message>
        <message>
            <source>Legal review, no threat of suit: time-barred since {day}</source>
            <translation>转法务审核，不得以诉讼相威胁：{day} 已过时效</translation>
        </message>
        <message>
            <source>Lending rate</source>
            <translation>报价利率</translation>
        </message>
        <message>
            <source>Lending rate added</source>
            <translation>添加报价利率</translation>
        </message>
        <message>
            <source>Lending rate of {day}</source>
            <translation>{day} 的报价利率</translation>
        </message>
        <message>
            <source>Lending rate of {day} removed</source>
            <translation>{day} 的报价利率已删除</translation>
        </message>
        <message>
            <source>Lending rate of {day} saved</source>
            <translation>{day} 的报价利率已保存</translation>
        </message>
        <message>
            <source>Lending rate removed</source>
            <translation>删除报价利率</translation>
        </message>
        <message>
            <source>Let go of the pin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <source>Let it pass</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Let pass.</source>
            <translation>已放行。</translation>
        </message>
        <message>
            <source>Let {rule} pass for this agreement?</source>
            <translation>对本协议放行 {rule}？</translation>
        </message>
        <message>
            <source>Let {rule} pass for {option}?</source>
            <translation>对{option}放行 {rule}？</translation>
        </message>
        <message>
            <source>Letter of authorisation</source>
            <translation>授权委托书</translation>
        </message>
        <message>
            <source>Letters and pictures (*.pdf *.png *.jpg *.jpeg)</source>
            <translation>函件与图片 (*.pdf *.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Letters, receipts and lists</source>
            <translation>信函、收据和清单</translation>
        </message>
        <message>
            <source>Licensed lender: its own cap</source>
            <translation>持牌机构：登记的上限</translation>
        </message>
        <message>
            <source>Limit of terms</source>
            <translation>协议限度</translation>
        </message>
        <message>
            <source>Limit of terms changed</source>
            <translation>修改协议限度</translation>
        </message>
        <message>
            <source>Limit of terms removed</source>
            <translation>删除协议限度</translation>
        </message>
        <message>
            <source>Limit released for an agreement</source>
            <translation>放行协议限度</translation>
        </message>
        <message>
            <source>Limit released for an option</source>
            <translation>放行方案的限额</translation>
        </message>
        <message>
            <source>Limit removed</source>
            <translation>限度已删除</translation>
        </message>
        <message>
            <source>Limit saved</source>
            <translation>限度已保存</translation>
        </message>
        <message>
            <source>Limit with more room</source>
            <translation>限度放宽</translation>
        </message>
        <message>
            <source>Limits and rates</source>
            <translation>限度与利率</translation>
        </message>
        <message>
            <source>Limits of terms</source>
            <translation>协议限度</translation>
        </message>
        <message>
            <source>Limits released</source>
            <translation>已放行的限度</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Line of a client statement</source>
            <translation>结算单明细</translation>
        </message>
        <message>
            <source>Line {line}, column {column}</source>
            <translation>第 {line} 行，第 {column} 列</translation>
        </message>
        <message>
            <source>Lines of earlier days were confirmed or taken back since the last statement.</source>
            <translation>含上次结算后才确认或冲正的往期款项。</translation>
        </message>
        <message>
            <source>Load of the week</source>
            <translation>本周负荷</translation>
        </message>
        <message>
            <source>Longest plan in months</source>
            <translation>最长月数</translation>
        </message>
        <message>
            <source>Longest plan, in months</source>
            <translation>最长期限（月）</translation>
        </message>
        <message>
            <source>Longitude</source>
            <translation>经度</translation>
        </message>
        <message>
            <source>Look at the lines first, then make one.</source>
            <translation>先核对明细，再生成结算单。</translation>
        </message>
        <message>
            <source>Look at the wording…</source>
            <translation>查看用语…</translation>
        </message>
        <message>
            <source>Looking for good ways</source>
            <translation>正在计算路线</translation>
        </message>
        <message>
            <source>Looking for good ways…</source>
            <translation>正在计算路线…</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>遗失</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Make offer sheet {number} void?</source>
            <translation>作废方案确认单 {number}？</translation>
        </message>
        <message>
            <source>Make the statement?</source>
            <translation>生成结算单？</translation>
        </message>
        <message>
            <source>Mark on the case: {flag}</source>
            <translation>案件标记：{flag}</translation>
        </message>
        <message>
            <source>Masked agreements</source>
            <translation>协议遮盖证件号和手机</translation>
        </message>
        <message>
            <source>Matched</source>
            <translation>已匹配</translation>
        </message>
        <message>
            <source>Matching</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>May now be released</source>
            <translation>现可放行</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Min. from start</source>
            <translation>距出发地（分）</translation>
        </message>
        <message>
            <source>Mind: {notes}</source>
            <translation>注意安全：{notes}</translation>
        </message>
        <message>
            <source>Minutes are reckoned from here.</source>
            <translation>车程从这里算起。</translation>
        </message>
        <message>
            <source>Minutes between words</source>
            <translation>报平安间隔（分钟）</translation>
        </message>
        <message>
            <source>Minutes of grace</source>
            <translation>宽限分钟</translation>
        </message>
        <message>
            <source>Missing pages</source>
            <translation>缺少的页</translation>
        </message>
        <message>
            <source>Missing: {names}.</source>
            <translation>缺少：{names}。</translation>
        </message>
        <message>
            <source>Mistakes in the text</source>
            <translation>文本中的错误</translation>
        </message>
        <message>
            <source>Money received</source>
            <translation>回款</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>月数</translation>
        </message>
        <message>
            <source>More blocks by now than was asked for; it must be asked for anew.</source>
            <translation>现在的阻断项多于申请时，须重新申请。</translation>
        </message>
        <message>
            <source>More room</source>
            <translation>放宽</translation>
        </message>
        <message>
            <source>More room than the pack it replaces</source>
            <translation>较被替换的规则包放宽之处</translation>
        </message>
        <message numerus="yes">
            <source>More room than the pack it replaces, in %n place(s); taking it in needs a reason:</source>
            <translation>
                <numerusform>较被替换的规则包有 %n 处放宽，启用须写明理由：</numerusform>
            </translation>
        </message>
        <message>
            <source>More time given to a plan</source>
            <translation>计划宽延</translation>
        </message>
        <message>
            <source>Most waived</source>
            <translation>最高减免</translation>
        </message>
        <message>
            <source>Most waived, in % of the debt</source>
            <translation>最高减免，占欠款 %</translation>
        </message>
        <message>
            <source>Move visit {number}</source>
            <translation>外访 {number} 改期</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>改期</translation>
        </message>
        <message>
            <source>Name a day that does not lie in the future.</source>
            <translation>请填写不晚于今天的日期。</translation>
        </message>
        <message>
            <source>Name a person, and a day that is not over.</source>
            <translation>请选择领用人，交回日不能早于今天。</translation>
        </message>
        <message>
            <source>Name between 1 and {most} documents.</source>
            <translation>请列出 1 至 {most} 项材料。</translation>
        </message>
        <message>
            <source>Name either a day (--date) or a run (--run).</source>
            <translation>请给出日期（--date）或批次（--run）其中之一。</translation>
        </message>
        <message>
            <source>Name or note</source>
            <translation>名称或备注</translation>
        </message>
        <message>
            <source>Name what proves the consent: recording, message or letter.</source>
            <translation>请注明同意的凭证：录音、消息或书面材料。</translation>
        </message>
        <message>
            <source>Named in the record</source>
            <translation>记录中所写</translation>
        </message>
        <message>
            <source>Names of authorities, kept out of titles and labels</source>
            <translation>机关名称，不得用于标题和标签</translation>
        </message>
        <message>
            <source>Needed: both entries stay in the ledger with it.</source>
            <translation>必填：两笔记录连同原因一并留在台账中。</translation>
        </message>
        <message>
            <source>Needs of the household</source>
            <translation>家庭必要支出</translation>
        </message>
        <message>
            <source>New contact data</source>
            <translation>新联系方式</translation>
        </message>
        <message>
            <source>New crew</source>
            <translation>新外访组</translation>
        </message>
        <message>
            <source>New limit</source>
            <translation>新建限度</translation>
        </message>
        <message>
            <source>New pack</source>
            <translation>新规则包</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>新值</translation>
        </message>
        <message>
            <source>Next day: {day}</source>
            <translation>下一外访日　{day}</translation>
        </message>
        <message>
            <source>Next mistake</source>
            <translation>下一处错误</translation>
        </message>
        <message>
            <source>Next word by</source>
            <translation>下次报平安</translation>
        </message>
        <message>
            <source>Next: {step} on {day}</source>
            <translation>下一步：{day} {step}</translation>
        </message>
        <message>
            <source>No address names a district</source>
            <translation>没有地址写明区县</translation>
        </message>
        <message>
            <source>No card read yet</source>
            <translation>尚未读取存储卡</translation>
        </message>
        <message>
            <source>No code could be read. File it by hand.</source>
            <translation>未能读出页码二维码，请手工归档。</translation>
        </message>
        <message>
            <source>No code found</source>
            <translation>未识别到二维码</translation>
        </message>
        <message>
            <source>No complaint waits for an answer</source>
            <translation>没有待答复的投诉</translation>
        </message>
        <message>
            <source>No complete scan waits to be checked</source>
            <translation>没有待复核的完整扫描件</translation>
        </message>
        <message>
            <source>No consent needed any more</source>
            <translation>不再需要同意记录</translation>
        </message>
        <message>
            <source>No copy lacks a page</source>
            <translation>没有缺页的文书份</translation>
        </message>
        <message>
            <source>No copy of agreement {number} came back signed. Enter the signed copy in the register of papers first, or make the agreement void.</source>
            <translation>协议 {number} 没有一份签回。请先在文书登记中记下已签的一份，或作废该协议。</translation>
        </message>
        <message>
            <source>No copy of offer sheet {number} is left on which a plan can have been ticked: all were refused, spoiled, lost or destroyed. Print it again, or set right what was entered.</source>
            <translation>方案确认单 {number} 已没有可供勾选的纸件：各份均已拒签、作废、遗失或销毁。请重新打印，或更正登记。</translation>
        </message>
        <message>
            <source>No crews are put together</source>
            <translation>还没有设定外访组</translation>
        </message>
        <message>
            <source>No entrustment contract of {client} is on file, so that no letter can be printed for {visit_no}.</source>
            <translation>{client} 没有登记委托合同，无法为 {visit_no} 打印授权委托书。</translation>
        </message>
        <message>
            <source>No entry</source>
            <translation>暂无分录</translation>
        </message>
        <message>
            <source>No file has a visit yet. Read a card, or give files a visit.</source>
            <translation>还没有文件对应外访。请读取存储卡，或为文件指定外访。</translation>
        </message>
        <message>
            <source>No free instalment follows number {no}, so that none can take the rest; let another one take it.</source>
            <translation>第 {no} 期之后没有可调整的分期承接差额；请改由其他分期承接。</translation>
        </message>
        <message>
            <source>No instalment of case {case_no} is unpaid beyond its grace.</source>
            <translation>案件 {case_no} 没有超过宽限期未付的分期。</translation>
        </message>
        <message>
            <source>No letter was kept with waiver {number}.</source>
            <translation>减免申请 {number} 未保存批复文件。</translation>
        </message>
        <message>
            <source>No limits yet</source>
            <translation>尚无限度</translation>
        </message>
        <message>
            <source>No longer asked</source>
            <translation>不再检查</translation>
        </message>
        <message>
            <source>No month has a day {day}; enter 1 to {most}.</source>
            <translation>没有哪个月有 {day} 日；请填 1 到 {most}。</translation>
        </message>
        <message>
            <source>No notice of this breach of agreement {number} was printed by {day}. Nothing was changed. Print it and enter when it arrived, or let a supervisor enter it with what proves it.</source>
            <translation>登记簿中没有 {day} 或之前打印的协议 {number} 本次违约通知。未作任何更改。请先打印并登记送达日期，或由主管注明送达凭证后登记。</translation>
        </message>
        <message>
            <source>No page waits</source>
            <translation>没有待处理的页</translation>
        </message>
        <message>
            <source>No paper is out</source>
            <translation>没有在外的文书</translation>
        </message>
        <message>
            <source>No paper of this number was printed here. Set it aside.</source>
            <translation>本机构没有打印过该编号的文书，请搁置。</translation>
        </message>
        <message>
            <source>No paper waits</source>
            <translation>没有待打印的文书</translation>
        </message>
        <message>
            <source>No papers here</source>
            <translation>没有文书</translation>
        </message>
        <message>
            <source>No payment has the number {number}.</source>
            <translation>没有编号为 {number} 的还款。</translation>
        </message>
        <message>
            <source>No planned visit comes to fail.</source>
            <translation>没有已排外访因此不合规。</translation>
        </message>
        <message>
            <source>No planned visit is blocked.</source>
            <translation>没有已排外访被阻断。</translation>
        </message>
        <message>
            <source>No rate</source>
            <translation>无比率</translation>
        </message>
        <message>
            <source>No rate is agreed</source>
            <translation>尚未约定佣金比率</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>还没有打印批次</translation>
        </message>
        <message>
            <source>No signed plan runs on case {case_no}; what is owed is its balance.</source>
            <translation>案件 {case_no} 没有正在履行的已签协议；应付金额即为其余额。</translation>
        </message>
        <message>
            <source>No stack was read yet</source>
            <translation>尚未读取扫描件</translation>
        </message>
        <message>
            <source>No statement was made</source>
            <translation>还没有出过结算单</translation>
        </message>
        <message>
            <source>No such revision or copy was ever printed. Compare it with the record.</source>
            <translation>从未打印过该版本或该份，请与记录核对。</translation>
        </message>
        <message>
            <source>No time found</source>
            <translation>未找到时间</translation>
        </message>
        <message>
            <source>No visit</source>
            <translation>不对应外访</translation>
        </message>
        <message>
            <source>No visit at that time</source>
            <translation>该时间无外访</translation>
        </message>
        <message>
            <source>No visit is planned for these papers. Choose another day or crew.</source>
            <translation>没有可打印的外访。请另选日期或外访组。</translation>
        </message>
        <message>
            <source>No visit lacks its recording</source>
            <translation>没有缺录音的外访</translation>
        </message>
        <message>
            <source>No visit through {day}</source>
            <translation>{day} 前（含当日）不再外访</translation>
        </message>
        <message>
            <source>No visits are planned on this day. Choose another one.</source>
            <translation>这一天没有安排外访，请另选一天。</translation>
        </message>
        <message>
            <source>No visits are planned on {day}; there is nothing to print.</source>
            <translation>{day} 没有安排外访，没有可打印的内容。</translation>
        </message>
        <message>
            <source>No visits on these days</source>
            <translation>这些天没有外访</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Nobody else</source>
            <translation>无其他人</translation>
        </message>
        <message>
            <source>Nobody entered that this copy left the office or was signed; enter it if it was.</source>
            <translation>尚未登记该份外带或签署；若已发生，请登记。</translation>
        </message>
        <message>
            <source>Nobody entered yet that this copy is signed.</source>
            <translation>尚未登记该份已签署。</translation>
        </message>
        <message>
            <source>Nobody entered yet that this copy is signed; enter it, then its scan can be checked.</source>
            <translation>尚未登记该份已签署；登记后方可复核扫描件。</translation>
        </message>
        <message>
            <source>Nobody is away</source>
            <translation>无人请假</translation>
        </message>
        <message>
            <source>Nobody is out</source>
            <translation>无人在外</translation>
        </message>
        <message>
            <source>Nobody may release a visit that they go on themselves. Ask another supervisor.</source>
            <translation>参加本次外访的人不得自行放行，请其他主管放行。</translation>
        </message>
        <message>
            <source>Nobody of the office has the number {number}.</source>
            <translation>本所没有编号为 {number} 的人员。</translation>
        </message>
        <message>
            <source>Nobody of “{text}” is out.</source>
            <translation>“{text}”没有在外的外访组。</translation>
        </message>
        <message>
            <source>Nobody signed it or told what became of it. The reason is kept in the audit log.</source>
            <translation>该份未签字或去向未登记。理由将保存在审计日志中。</translation>
        </message>
        <message>
            <source>Nobody spoke of a time yet</source>
            <translation>还没有约过时间</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>暂未指定</translation>
        </message>
        <message>
            <source>None of these papers can be printed now.</source>
            <translation>这些文书现在都不能打印。</translation>
        </message>
        <message>
            <source>Not accounted for</source>
            <translation>未核销</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>未开始</translation>
        </message>
        <message>
            <source>Not every copy of agreement {number} was refused. Enter what became of the others first, or make it void with a reason.</source>
            <translation>协议 {number} 并非每份都被拒签。请先登记其余各份的去向，或写明理由后作废。</translation>
        </message>
        <message>
            <source>Not heard</source>
            <translation>未表态</translation>
        </message>
        <message>
            <source>Not locked yet</source>
            <translation>未锁定</translation>
        </message>
        <message>
            <source>Not of this office</source>
            <translation>非本所文书</translation>
        </message>
        <message>
            <source>Not placed</source>
            <translation>未排入</translation>
        </message>
        <message>
            <source>Not printed</source>
            <translation>未打印</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>未签回</translation>
        </message>
        <message>
            <source>Not taken out</source>
            <translation>未领出</translation>
        </message>
        <message>
            <source>Not upheld</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>Note on means</source>
            <translation>还款能力说明</translation>
        </message>
        <message>
            <source>Note, such as the town's festival</source>
            <translation>备注，如当地节日</translation>
        </message>
        <message>
            <source>Note, such as where it was published</source>
            <translation>备注，如公布来源</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>已记下。</translation>
        </message>
        <message>
            <source>Nothing blocks it any more; it can simply be planned.</source>
            <translation>已无阻断，可直接排期。</translation>
        </message>
        <message>
            <source>Nothing came in that was not billed yet. There is nothing to state.</source>
            <translation>没有尚未结算的回款，无需出结算单。</translation>
        </message>
        <message>
            <source>Nothing changed but the text.</source>
            <translation>条款没有变化。</translation>
        </message>
        <message>
            <source>Nothing counts as missed through</source>
            <translation>不计违约截至</translation>
        </message>
        <message>
            <source>Nothing counts as missed through {day}.</source>
            <translation>至 {day} 不计违约。</translation>
        </message>
        <message>
            <source>Nothing ends in this time</source>
            <translation>此期间无证件到期</translation>
        </message>
        <message>
            <source>Nothing is chosen. Tick the visits to be planned.</source>
            <translation>没有选中任何外访。请勾选要排入的外访。</translation>
        </message>
        <message>
            <source>Nothing is due of agreement {number}; nobody is asked to pay before it is.</source>
            <translation>协议 {number} 目前没有到期款项，未到期前不催收。</translation>
        </message>
        <message>
            <source>Nothing is on the page; it was taken for a blank back and set aside.</source>
            <translation>页面空白，视为空白背面，已搁置。</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>已无欠款。</translation>
        </message>
        <message>
            <source>Nothing is wrong; it can be saved and printed.</source>
            <translation>没有错误，可以保存并打印。</translation>
        </message>
        <message>
            <source>Nothing speaks against it.</source>
            <translation>没有问题。</translation>
        </message>
        <message>
            <source>Nothing taken in yet</source>
            <translation>尚无归档</translation>
        </message>
        <message>
            <source>Nothing to change was given. Name --start, --minutes or --crew.</source>
            <translation>没有给出要改的内容，请写明 --start、--minutes 或 --crew。</translation>
        </message>
        <message>
            <source>Nothing waits for the printer</source>
            <translation>没有待打印的文书</translation>
        </message>
        <message>
            <source>Nothing waits here</source>
            <translation>没有待审批的事项</translation>
        </message>
        <message>
            <source>Nothing waits to be billed</source>
            <translation>没有待结算的回款</translation>
        </message>
        <message>
            <source>Nothing waits to be printed for {day}.</source>
            <translation>{day} 没有待打印的文书。</translation>
        </message>
        <message>
            <source>Nothing was printed.</source>
            <translation>什么也没有打印。</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Notice of breach</source>
            <translation>违约通知书</translation>
        </message>
        <message>
            <source>Notice of breach arrived</source>
            <translation>违约通知已送达</translation>
        </message>
        <message>
            <source>Notice of breach arrived…</source>
            <translation>违约通知已送达…</translation>
        </message>
        <message>
            <source>Notice of the year</source>
            <translation>当年通知</translation>
        </message>
        <message>
            <source>Number of the consent</source>
            <translation>同意编号</translation>
        </message>
        <message>
            <source>Number of the request</source>
            <translation>申请编号</translation>
        </message>
        <message>
            <source>Number of the stack</source>
            <translation>批次编号</translation>
        </message>
        <message>
            <source>Number or address</source>
            <translation>号码或地址</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Occasion</source>
            <translation>检查时机</translation>
        </message>
        <message>
            <source>Of a day</source>
            <translation>按日期</translation>
        </message>
        <message>
            <source>Of agreement {number}, nobody signed copy {copies} or told what became of it. Nothing was changed. Enter it in the register of papers, or let a supervisor sign with a reason.</source>
            <translation>协议 {number} 的第 {copies} 份未签字或去向未登记。未作任何更改。请先在文书登记簿中登记，或由主管说明理由后办理签署。</translation>
        </message>
        <message>
            <source>Of what</source>
            <translation>构成</translation>
        </message>
        <message>
            <source>Offer sheet</source>
            <translation>方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet approved</source>
            <translation>批准方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet drafted</source>
            <translation>拟定方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet lapsed</source>
            <translation>方案确认单过期</translation>
        </message>
        <message>
            <source>Offer sheet no.</source>
            <translation>方案确认单编号</translation>
        </message>
        <message>
            <source>Offer sheet printed</source>
            <translation>打印方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet revised</source>
            <translation>修改方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet sent back</source>
            <translation>退回方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet submitted</source>
            <translation>提交方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet voided</source>
            <translation>作废方案确认单</translation>
        </message>
        <message>
            <source>Offer sheet {number} has options 1 to {most}; name the one that was ticked.</source>
            <translation>方案确认单 {number} 有方案 1 至 {most}；请指明所勾选的一个。</translation>
        </message>
        <message>
            <source>Offer sheet {number} is approved already.</source>
            <translation>方案确认单 {number} 已获批准。</translation>
        </message>
        <message>
            <source>Offer sheet {number} is no longer a draft.</source>
            <translation>方案确认单 {number} 已不是草稿。</translation>
        </message>
        <message>
            <source>Offer sheet {number} is open</source>
            <translation>方案确认单 {number} 尚未了结</translation>
        </message>
        <message>
            <source>Offer sheet {number} is {now} and cannot become {wanted}.</source>
            <translation>方案确认单 {number} 现为“{now}”，不能变为“{wanted}”。</translation>
        </message>
        <message>
            <source>Offer sheet {number} of this case is at “{status}” already, and only one can be chosen from. Nothing was changed. Make one of the two void.</source>
            <translation>本案方案单 {number} 已处于“{status}”，只能从一份中选择。未作任何更改，请作废其中一份。</translation>
        </message>
        <message>
            <source>Offer sheet {number} of this case is at “{status}”, and the debtor may still choose one of its plans. Nothing was changed. Enter the choice there, or make the sheet void first.</source>
            <translation>本案的方案确认单 {number} 处于“{status}”状态，债务人仍可从中选择。未作任何更改。请先录入选择结果，或先将该方案确认单作废。</translation>
        </message>
        <message>
            <source>Offer sheet {number} waives part of the debt: another person must approve it.</source>
            <translation>方案确认单 {number} 含减免：须由他人审批。</translation>
        </message>
        <message>
            <source>Offer sheets</source>
            <translation>方案确认单</translation>
        </message>
        <message>
            <source>Offer valid until</source>
            <translation>方案有效期至</translation>
        </message>
        <message>
            <source>Offered to pay</source>
            <translation>愿意代还</translation>
        </message>
        <message>
            <source>Older</source>
            <translation>旧版</translation>
        </message>
        <message>
            <source>On cyber-security awareness, every year.</source>
            <translation>网络安全意识，每年一次。</translation>
        </message>
        <message>
            <source>On days of its own</source>
            <translation>自定日期</translation>
        </message>
        <message>
            <source>On page {page} of the proof print a text runs over the edge of the paper. Shorten it; the wording in force stays.</source>
            <translation>试印第 {page} 页有文字超出纸边，请缩短；现行文本不变。</translation>
        </message>
        <message>
            <source>On statement</source>
            <translation>所属结算单</translation>
        </message>
        <message>
            <source>On the road</source>
            <translation>在外・途中</translation>
        </message>
        <message>
            <source>On {day}</source>
            <translation>{day}</translation>
        </message>
        <message>
            <source>Once approved they are printed on one paper; the debtor ticks one and the others fall away.</source>
            <translation>批准后印在同一张方案确认单上，由本人当面勾选其一；未勾选的自动作废。</translation>
        </message>
        <message>
            <source>One PDF file a paper; you are asked for the folder next.</source>
            <translation>每份文书一个 PDF；下一步选择文件夹。</translation>
        </message>
        <message>
            <source>One-year LPR</source>
            <translation>一年期 LPR</translation>
        </message>
        <message>
            <source>One-year LPR, in % a year</source>
            <translation>一年期 LPR（年 %）</translation>
        </message>
        <message>
            <source>Online message</source>
            <translation>网络消息</translation>
        </message>
        <message>
            <source>Only a call is logged from here. Log other contacts in the file.</source>
            <translation>此处只登记电话，其他联系请在案件中登记。</translation>
        </message>
        <message>
            <source>Only a confirmed payment has a receipt. Confirm it first.</source>
            <translation>只有已核实的还款才能开收据，请先核实。</translation>
        </message>
        <message>
            <source>Only an offer sheet has options to choose from.</source>
            <translation>只有方案确认单才有方案可选。</translation>
        </message>
        <message>
            <source>Only confirmed money is shared out over several debts.</source>
            <translation>只有已到账的款项才能在多笔债务间分摊。</translation>
        </message>
        <message>
            <source>Only the person to be visited can agree to a time; write down what others say as a proposal.</source>
            <translation>时间须由被访人本人同意；其他人的说法请记为“提议”。</translation>
        </message>
        <message>
            <source>Only where the client's figures were checked: the plan goes on as it was signed.</source>
            <translation>须已与委托方核对数额：分期按已签协议继续履行。</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Option 1</source>
            <translation>方案一</translation>
        </message>
        <message>
            <source>Option 2</source>
            <translation>方案二</translation>
        </message>
        <message>
            <source>Option 3</source>
            <translation>方案三</translation>
        </message>
        <message>
            <source>Option 4</source>
            <translation>方案四</translation>
        </message>
        <message>
            <source>Option of an offer chosen</source>
            <translation>选定方案</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Or file the page by hand with a reason.</source>
            <translation>也可写明理由后手工归档。</translation>
        </message>
        <message>
            <source>Order of the contract</source>
            <translation>合同约定顺序</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>在外</translation>
        </message>
        <message>
            <source>Out now</source>
            <translation>现在在外</translation>
        </message>
        <message>
            <source>Outside the hours that suit the debtor: {hours}</source>
            <translation>不在对方方便的时段内：{hours}</translation>
        </message>
        <message>
            <source>Overdue back</source>
            <translation>逾期未交回</translation>
        </message>
        <message>
            <source>Overdue {span}</source>
            <translation>逾时未归 {span}</translation>
        </message>
        <message>
            <source>Own due days</source>
            <translation>自定应付日</translation>
        </message>
        <message>
            <source>Own income, proved by</source>
            <translation>自有收入凭据</translation>
        </message>
        <message>
            <source>Own visits as .ics…</source>
            <translation>本人外访导出 .ics…</translation>
        </message>
        <message>
            <source>Own visits as a calendar</source>
            <translation>本人外访日历</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页</translation>
        </message>
        <message>
            <source>Page in the file</source>
            <translation>文件内页码</translation>
        </message>
        <message>
            <source>Page of the copy</source>
            <translation>文书页码</translation>
        </message>
        <message>
            <source>Page {pages} differs from the stored page. Is the paper right?</source>
            <translation>第 {pages} 页与存档页不一致，纸件是否无误？</translation>
        </message>
        <message>
            <source>Page {page} of {paper} is filed already. Take that one back first.</source>
            <translation>{paper} 的第 {page} 页已归档，请先退回原页。</translation>
        </message>
        <message>
            <source>Pages filed</source>
            <translation>已归档页数</translation>
        </message>
        <message>
            <source>Pages missing</source>
            <translation>缺页</translation>
        </message>
        <message>
            <source>Pages that differ from print</source>
            <translation>与印刷不一致的页</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>Paper of a run</source>
            <translation>批次中的文书</translation>
        </message>
        <message>
            <source>Paper of a run not printed</source>
            <translation>批次中的文书未打印</translation>
        </message>
        <message>
            <source>Paper of the staff renewed</source>
            <translation>人员证件续期</translation>
        </message>
        <message>
            <source>Paper sent to the printer</source>
            <translation>文书已送打印机</translation>
        </message>
        <message>
            <source>Paper {number} is no open copy of agreement {agreement}.</source>
            <translation>文书 {number} 不是协议 {agreement} 的待回份。</translation>
        </message>
        <message>
            <source>Papers carried…</source>
            <translation>在外文书…</translation>
        </message>
        <message>
            <source>Papers handed out</source>
            <translation>领用文书</translation>
        </message>
        <message>
            <source>Papers of the visit</source>
            <translation>本次外访文书</translation>
        </message>
        <message>
            <source>Papers of the visit…</source>
            <translation>本次外访文书…</translation>
        </message>
        <message>
            <source>Papers of visits</source>
            <translation>外访文书</translation>
        </message>
        <message>
            <source>Papers printed</source>
            <translation>打印文书</translation>
        </message>
        <message>
            <source>Papers taken back</source>
            <translation>收回文书</translation>
        </message>
        <message>
            <source>Papers that end</source>
            <translation>证件到期</translation>
        </message>
        <message>
            <source>Parameter left out</source>
            <translation>参数缺失</translation>
        </message>
        <message>
            <source>Parameter or rule</source>
            <translation>参数或规则</translation>
        </message>
        <message>
            <source>Paying by {day} saves the plan: reminded in writing</source>
            <translation>{day} 前补足仍可继续履行：已书面提醒</translation>
        </message>
        <message>
            <source>Payment corrected</source>
            <translation>还款更正</translation>
        </message>
        <message>
            <source>Payment receipt</source>
            <translation>还款收据</translation>
        </message>
        <message>
            <source>Payment received</source>
            <translation>还款</translation>
        </message>
        <message>
            <source>Payment shared out</source>
            <translation>还款分摊</translation>
        </message>
        <message>
            <source>Payment {id} waits until the client's account has seen it.</source>
            <translation>还款 {id} 待委托方账户到账后核实。</translation>
        </message>
        <message>
            <source>Payment {id} was taken back.</source>
            <translation>还款 {id} 已冲正。</translation>
        </message>
        <message>
            <source>Payment {id}: {amount} booked.</source>
            <translation>还款 {id}：已入账 {amount}。</translation>
        </message>
        <message>
            <source>Payments so many days after a visit count as its yield.</source>
            <translation>外访后这些天内的回款算作其收益。</translation>
        </message>
        <message>
            <source>Penalty, fees, interest, principal</source>
            <translation>罚息、费用、利息、本金</translation>
        </message>
        <message>
            <source>People in the household</source>
            <translation>家庭人口</translation>
        </message>
        <message>
            <source>People, the leader first</source>
            <translation>成员（组长在前）</translation>
        </message>
        <message>
            <source>Per cent a year</source>
            <translation>年百分比</translation>
        </message>
        <message>
            <source>Phone of a crew shown</source>
            <translation>查看外访组电话</translation>
        </message>
        <message>
            <source>Picture of the voucher</source>
            <translation>凭证图片</translation>
        </message>
        <message>
            <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
            <translation>图片与 PDF (*.jpg *.jpeg *.png *.pdf)</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>固定</translation>
        </message>
        <message numerus="yes">
            <source>Plan %n visit(s)</source>
            <translation>
                <numerusform>排入 %n 个外访</numerusform>
            </translation>
        </message>
        <message>
            <source>Planned visits that would fail</source>
            <translation>将不合规的已排外访</translation>
        </message>
        <message>
            <source>Planned, but blocked since {day}: {rules}</source>
            <translation>已排期，但自 {day} 起被禁止：{rules}</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>正在排入</translation>
        </message>
        <message numerus="yes">
            <source>Planning of %n visits</source>
            <translation>
                <numerusform>排入 %n 个外访</numerusform>
            </translation>
        </message>
        <message>
            <source>Plans on the sheet: {plans}. Once approved it may be printed, and its plans stand.</source>
            <translation>方案确认单共 {plans} 个方案。批准后即可打印，方案内容不再更改。</translation>
        </message>
        <message>
            <source>Points of conduct</source>
            <translation>行为要点</translation>
        </message>
        <message>
            <source>Present pack</source>
            <translation>现行规则包</translation>
        </message>
        <message>
            <source>Preview: {name}</source>
            <translation>预览：{name}</translation>
        </message>
        <message>
            <source>Principal may be waived</source>
            <translation>可减免本金</translation>
        </message>
        <message>
            <source>Principal too</source>
            <translation>可减本金</translation>
        </message>
        <message>
            <source>Principal, fees, interest, penalty</source>
            <translation>本金、费用、利息、罚息</translation>
        </message>
        <message>
            <source>Principal, interest, penalty, fees</source>
            <translation>本金、利息、罚息、费用</translation>
        </message>
        <message>
            <source>Print a receipt</source>
            <translation>打印收据</translation>
        </message>
        <message>
            <source>Print it</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Print notice</source>
            <translation>打印通知</translation>
        </message>
        <message>
            <source>Print run</source>
            <translation>打印批次</translation>
        </message>
        <message>
            <source>Print run begun</source>
            <translation>打印批次开始</translation>
        </message>
        <message>
            <source>Print run ended</source>
            <translation>打印批次结束</translation>
        </message>
        <message>
            <source>Print run going on</source>
            <translation>打印批次继续</translation>
        </message>
        <message numerus="yes">
            <source>Printed before: %n paper(s). They get the next copy number.</source>
            <translation>
                <numerusform>其中 %n 份此前打印过，将续编份号。</numerusform>
            </translation>
        </message>
        <message>
            <source>Printed copies appear here until they are accounted for.</source>
            <translation>打印的各份在此列出，直到注明去向。</translation>
        </message>
        <message>
            <source>Printed {done} of {total}; {failed} not printed. The run {number} can go on.</source>
            <translation>已打印 {done} / {total}，{failed} 份未打印。批次 {number} 可以继续。</translation>
        </message>
        <message>
            <source>Printer or folder</source>
            <translation>打印机或文件夹</translation>
        </message>
        <message>
            <source>Printing the check</source>
            <translation>正在打印检查单</translation>
        </message>
        <message>
            <source>Private lender: four times the LPR</source>
            <translation>民间出借人：四倍 LPR</translation>
        </message>
        <message>
            <source>Private lenders: the one-year LPR of the day of the loan counts, see Limits and rates.</source>
            <translation>民间出借人：按借款日的一年期 LPR，见“限度与利率”。</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序自带</translation>
        </message>
        <message>
            <source>Promise not kept</source>
            <translation>承诺未兑现</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>凭据</translation>
        </message>
        <message>
            <source>Proof of own earnings</source>
            <translation>自有收入证明</translation>
        </message>
        <message>
            <source>Proof of the arithmetic</source>
            <translation>核算证明</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>已提议</translation>
        </message>
        <message>
            <source>Proposed: {day} {hours}, {name}, crew {letter}, {choice}. {reason}</source>
            <translation>建议：{day} {hours}，{name}，{letter}组，{choice}。{reason}</translation>
        </message>
        <message>
            <source>Proven by</source>
            <translation>送达凭证</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>公众假日</translation>
        </message>
        <message>
            <source>Published on</source>
            <translation>公布日期</translation>
        </message>
        <message>
            <source>Put this page into the tray again?</source>
            <translation>将此页退回待处理？</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>比率</translation>
        </message>
        <message>
            <source>Rates</source>
            <translation>比率</translation>
        </message>
        <message>
            <source>Read at</source>
            <translation>读取时间</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>读取人</translation>
        </message>
        <message>
            <source>Reading scans</source>
            <translation>正在读取扫描件</translation>
        </message>
        <message>
            <source>Reading the card</source>
            <translation>正在读取存储卡</translation>
        </message>
        <message>
            <source>Reading what waits</source>
            <translation>正在读取待排案件</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>正在读取 {name}</translation>
        </message>
        <message>
            <source>Reason of the default</source>
            <translation>逾期原因</translation>
        </message>
        <message>
            <source>Reason, kept in the history</source>
            <translation>事由（留存于更改记录）</translation>
        </message>
        <message>
            <source>Receipt no.</source>
            <translation>收据号</translation>
        </message>
        <message>
            <source>Receipt numbered</source>
            <translation>收据编号</translation>
        </message>
        <message>
            <source>Receipt of documents</source>
            <translation>材料收据</translation>
        </message>
        <message>
            <source>Receipt {number}</source>
            <translation>收据 {number}</translation>
        </message>
        <message>
            <source>Receipt {number} holds no more; bring back its copies.</source>
            <translation>确认单 {number} 已失效，请收回各份。</translation>
        </message>
        <message>
            <source>Received {paid}. Since {day} the whole rest of {rest} is due, with {lapsed} of the waiver that lapsed.</source>
            <translation>已收 {paid}。自 {day} 起剩余 {rest} 全部到期，其中含恢复的减免 {lapsed}。</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>接收人</translation>
        </message>
        <message>
            <source>Record added to</source>
            <translation>记录已补充</translation>
        </message>
        <message>
            <source>Record and words</source>
            <translation>记录与各方意见</translation>
        </message>
        <message>
            <source>Record checked</source>
            <translation>记录已复核</translation>
        </message>
        <message>
            <source>Record confirmed by a visitor</source>
            <translation>同行人已确认记录</translation>
        </message>
        <message>
            <source>Record contradicted by a visitor</source>
            <translation>同行人对记录有异议</translation>
        </message>
        <message>
            <source>Record corrected</source>
            <translation>记录已更正</translation>
        </message>
        <message>
            <source>Record form</source>
            <translation>外访记录表</translation>
        </message>
        <message>
            <source>Recorder</source>
            <translation>记录仪编号</translation>
        </message>
        <message>
            <source>Recording copied</source>
            <translation>另存录音</translation>
        </message>
        <message>
            <source>Recording given to a visit</source>
            <translation>指定录音的外访</translation>
        </message>
        <message>
            <source>Recordings taken in</source>
            <translation>录音归档</translation>
        </message>
        <message>
            <source>Recordings taken in appear here.</source>
            <translation>归档的录音录像显示在这里。</translation>
        </message>
        <message>
            <source>Records are kept for</source>
            <translation>记录保存</translation>
        </message>
        <message>
            <source>Register of papers</source>
            <translation>证件登记表</translation>
        </message>
        <message>
            <source>Register of papers set right by a scan</source>
            <translation>因扫描件更正纸质文书登记</translation>
        </message>
        <message>
            <source>Registered letter</source>
            <translation>挂号信</translation>
        </message>
        <message numerus="yes">
            <source>Registered: %n paper(s).</source>
            <translation>
                <numerusform>已登记 %n 份文书。</numerusform>
            </translation>
        </message>
        <message>
            <source>Release</source>
            <translation>放行</translation>
        </message>
        <message>
            <source>Release asked for</source>
            <translation>申请放行</translation>
        </message>
        <message>
            <source>Release decided</source>
            <translation>处理放行申请</translation>
        </message>
        <message>
            <source>Release taken back</source>
            <translation>撤回放行申请</translation>
        </message>
        <message>
            <source>Release {number} is asked for; it waits for a second person.</source>
            <translation>已提出放行申请 {number}，等待复核人。</translation>
        </message>
        <message>
            <source>Release {number} is withdrawn.</source>
            <translation>放行申请 {number} 已撤回。</translation>
        </message>
        <message>
            <source>Released because: {reason}</source>
            <translation>放行理由：{reason}</translation>
        </message>
        <message>
            <source>Releases</source>
            <translation>放行申请</translation>
        </message>
        <message>
            <source>Releases and approvals…</source>
            <translation>放行与审批…</translation>
        </message>
        <message>
            <source>Remarks</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Reminder of the breach arrived on</source>
            <translation>违约提醒送达日</translation>
        </message>
        <message>
            <source>Remove limit</source>
            <translation>删除限度</translation>
        </message>
        <message>
            <source>Remove the lending rate of {day}?</source>
            <translation>删除 {day} 的报价利率？</translation>
        </message>
        <message>
            <source>Remove this limit?</source>
            <translation>删除该限度？</translation>
        </message>
        <message>
            <source>Renew</source>
            <translation>续期</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>已替换</translation>
        </message>
        <message>
            <source>Replaced agreement</source>
            <translation>被替换协议</translation>
        </message>
        <message>
            <source>Report to the client</source>
            <translation>报告委托方</translation>
        </message>
        <message>
            <source>Representative</source>
            <translation>代理人</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Request a visit</source>
            <translation>申请外访</translation>
        </message>
        <message>
            <source>Request a visit to whom?</source>
            <translation>为哪个案件申请外访？</translation>
        </message>
        <message>
            <source>Request a visit…</source>
            <translation>申请外访…</translation>
        </message>
        <message>
            <source>Request approved</source>
            <translation>批准申请</translation>
        </message>
        <message>
            <source>Request changed</source>
            <translation>修改申请</translation>
        </message>
        <message>
            <source>Request for settlement certificate</source>
            <translation>结清证明申请</translation>
        </message>
        <message>
            <source>Request not approved</source>
            <translation>未批准申请</translation>
        </message>
        <message>
            <source>Request taken back</source>
            <translation>撤回申请</translation>
        </message>
        <message>
            <source>Request {number}</source>
            <translation>申请 {number}</translation>
        </message>
        <message>
            <source>Request {number} is approved.</source>
            <translation>申请 {number} 已批准。</translation>
        </message>
        <message>
            <source>Request {number} is approved; it waits in the tray.</source>
            <translation>申请 {number} 已批准，在待排栏中。</translation>
        </message>
        <message>
            <source>Request {number} is not approved.</source>
            <translation>申请 {number} 未获批准。</translation>
        </message>
        <message>
            <source>Request {number} is the visit no. {round}.</source>
            <translation>申请 {number}，第 {round} 次外访。</translation>
        </message>
        <message>
            <source>Request {number} is withdrawn.</source>
            <translation>申请 {number} 已撤回。</translation>
        </message>
        <message>
            <source>Request {number} waits for somebody else's approval.</source>
            <translation>申请 {number} 已提交，等待他人审批。</translation>
        </message>
        <message>
            <source>Requests for visits</source>
            <translation>外访申请</translation>
        </message>
        <message>
            <source>Rest</source>
            <translation>剩余</translation>
        </message>
        <message>
            <source>Rest after a refusal or distress</source>
            <translation>拒访或情绪异常后的冷静期</translation>
        </message>
        <message>
            <source>Rest days of {year} by: {source}</source>
            <translation>{year} 年休息日依据：{source}</translation>
        </message>
        <message>
            <source>Rest while an adviser works</source>
            <translation>顾问介入期间的暂停</translation>
        </message>
        <message>
            <source>Rests on</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Revision {number}</source>
            <translation>第 {number} 版</translation>
        </message>
        <message>
            <source>Role of who drafts</source>
            <translation>起草人岗位</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>轮次</translation>
        </message>
        <message>
            <source>Round of visits</source>
            <translation>外访期次</translation>
        </message>
        <message>
            <source>Route sheet</source>
            <translation>外访行程单</translation>
        </message>
        <message>
            <source>Route sheets and papers</source>
            <translation>行程单与外访文书</translation>
        </message>
        <message>
            <source>Route sheets…</source>
            <translation>行程单…</translation>
        </message>
        <message>
            <source>Rows set by hand</source>
            <translation>手工设定的各期</translation>
        </message>
        <message>
            <source>Rule left out</source>
            <translation>规则缺失</translation>
        </message>
        <message>
            <source>Rule or parameter</source>
            <translation>规则或参数</translation>
        </message>
        <message>
            <source>Rule pack {pack}, version {version}, in force from {day}: sound, with {rules} rules.</source>
            <translation>规则包 {pack} 第 {version} 版，{day} 起施行：文件无误，共 {rules} 条规则。</translation>
        </message>
        <message>
            <source>Rule packs (*.toml)</source>
            <translation>规则包 (*.toml)</translation>
        </message>
        <message>
            <source>Rules changed</source>
            <translation>规则变更</translation>
        </message>
        <message>
            <source>Rules warned</source>
            <translation>规则提示</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Run no.</source>
            <translation>批次号</translation>
        </message>
        <message>
            <source>Run {number} is printed; nothing is left to do.</source>
            <translation>批次 {number} 已全部打印，没有剩余。</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>期内利息</translation>
        </message>
        <message>
            <source>Running interest</source>
            <translation>分期利息</translation>
        </message>
        <message>
            <source>Running interest a year without a registered cap (per cent)</source>
            <translation>未登记上限时的分期年利率上限（%）</translation>
        </message>
        <message>
            <source>Running interest follows from principal, days and rate</source>
            <translation>分期利息与本金、天数、利率相符</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>打印批次</translation>
        </message>
        <message>
            <source>Runs again</source>
            <translation>恢复履行的协议</translation>
        </message>
        <message>
            <source>Safety contact</source>
            <translation>安全联系人</translation>
        </message>
        <message>
            <source>Said at</source>
            <translation>答复时间</translation>
        </message>
        <message>
            <source>Said by</source>
            <translation>由谁说</translation>
        </message>
        <message>
            <source>Said on</source>
            <translation>陈述日期</translation>
        </message>
        <message>
            <source>Saturdays {hours}</source>
            <translation>周六 {hours}</translation>
        </message>
        <message>
            <source>Save and print with it</source>
            <translation>保存并启用</translation>
        </message>
        <message>
            <source>Save as workbook</source>
            <translation>另存为工作簿</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存时间</translation>
        </message>
        <message>
            <source>Saved by</source>
            <translation>保存人</translation>
        </message>
        <message>
            <source>Saved versions</source>
            <translation>本所版本</translation>
        </message>
        <message>
            <source>Say how it can be shown: this number, or a note.</source>
            <translation>请写明凭据：此编号或备注。</translation>
        </message>
        <message>
            <source>Say what the visit shall reach; whoever approves it reads this first.</source>
            <translation>请写明外访目标，审批人先看这一栏。</translation>
        </message>
        <message>
            <source>Say who gave the consent.</source>
            <translation>请填写同意人。</translation>
        </message>
        <message>
            <source>Says otherwise</source>
            <translation>说法不同</translation>
        </message>
        <message>
            <source>Scan checked</source>
            <translation>扫描已复核</translation>
        </message>
        <message>
            <source>Scan filed</source>
            <translation>已扫描归档</translation>
        </message>
        <message>
            <source>Scan filed by hand</source>
            <translation>手工归档扫描页</translation>
        </message>
        <message>
            <source>Scan of a paper checked</source>
            <translation>复核文书扫描件</translation>
        </message>
        <message>
            <source>Scan put into the tray again</source>
            <translation>扫描页退回待处理</translation>
        </message>
        <message>
            <source>Scan turned</source>
            <translation>旋转扫描页</translation>
        </message>
        <message>
            <source>Scanned</source>
            <translation>扫描时间</translation>
        </message>
        <message>
            <source>Scanned files</source>
            <translation>扫描文件</translation>
        </message>
        <message>
            <source>Scanned page</source>
            <translation>扫描页</translation>
        </message>
        <message>
            <source>Scanned twice</source>
            <translation>重复扫描</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>Scans read</source>
            <translation>读取扫描件</translation>
        </message>
        <message>
            <source>Scans set aside</source>
            <translation>搁置扫描页</translation>
        </message>
        <message>
            <source>Security exam</source>
            <translation>网络安全考试</translation>
        </message>
        <message>
            <source>Security training</source>
            <translation>网络安全培训</translation>
        </message>
        <message>
            <source>See copies</source>
            <translation>查看各份</translation>
        </message>
        <message>
            <source>See papers</source>
            <translation>看证件</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>已发送打印机</translation>
        </message>
        <message numerus="yes">
            <source>Set %n page(s) aside?</source>
            <translation>
                <numerusform>搁置 %n 页？</numerusform>
            </translation>
        </message>
        <message>
            <source>Set a day</source>
            <translation>设定日期</translation>
        </message>
        <message>
            <source>Set by the office</source>
            <translation>本所设定</translation>
        </message>
        <message>
            <source>Set it aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <source>Set out a crew</source>
            <translation>登记出发</translation>
        </message>
        <message>
            <source>Set out by</source>
            <translation>登记出发人</translation>
        </message>
        <message>
            <source>Set out…</source>
            <translation>出发…</translation>
        </message>
        <message>
            <source>Set the day</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Settle which holds: one copy signed, another refused</source>
            <translation>请确定以哪份为准：一份已签，另一份拒签</translation>
        </message>
        <message>
            <source>Several visits fit</source>
            <translation>对应多次外访</translation>
        </message>
        <message>
            <source>Share held out</source>
            <translation>对照比例</translation>
        </message>
        <message numerus="yes">
            <source>Share it out over %n debt(s) of the person with this client</source>
            <translation>
                <numerusform>在该债务人欠此委托方的 %n 笔债务间分摊</numerusform>
            </translation>
        </message>
        <message>
            <source>Show what it does</source>
            <translation>查看影响</translation>
        </message>
        <message>
            <source>Shown by</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Shown on {day}</source>
            <translation>{day} 当日显示</translation>
        </message>
        <message>
            <source>Sign although copy {copies} is not signed?</source>
            <translation>第 {copies} 份未签字，仍按已签署办理？</translation>
        </message>
        <message>
            <source>Sign for {day} although “{flag}” is flagged since {raised}?</source>
            <translation>自 {raised} 起已标记“{flag}”，仍登记为 {day} 签署吗？</translation>
        </message>
        <message>
            <source>Signature refused</source>
            <translation>拒绝签署</translation>
        </message>
        <message>
            <source>Signatures the paper asks for</source>
            <translation>文本要求的签字人</translation>
        </message>
        <message>
            <source>Signed agreements scanned</source>
            <translation>已签协议扫描归档</translation>
        </message>
        <message>
            <source>Signed by hand</source>
            <translation>已签署</translation>
        </message>
        <message>
            <source>Signs of need for care</source>
            <translation>需照顾的迹象</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>领用时间</translation>
        </message>
        <message>
            <source>Since the time before</source>
            <translation>与上次相比</translation>
        </message>
        <message>
            <source>Somebody else who came</source>
            <translation>其他到场人员</translation>
        </message>
        <message>
            <source>Somebody saved {name} as version {number} meanwhile. Nothing was saved; compare, then save on top of it.</source>
            <translation>其间有人已将 {name} 存为第 {number} 版。本次未保存，请先比较再在其基础上保存。</translation>
        </message>
        <message>
            <source>Somebody with the right to answer complaints closes it.</source>
            <translation>由有权答复投诉的人办结。</translation>
        </message>
        <message>
            <source>Something else changed</source>
            <translation>其他情况变化</translation>
        </message>
        <message>
            <source>Space ticks; nothing ticked</source>
            <translation>空格勾选；尚未勾选</translation>
        </message>
        <message>
            <source>Special days</source>
            <translation>特殊日</translation>
        </message>
        <message>
            <source>Spoiled</source>
            <translation>作废（污损）</translation>
        </message>
        <message>
            <source>Stack</source>
            <translation>批次</translation>
        </message>
        <message>
            <source>Staff list</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>State of the case before</source>
            <translation>案件原状态</translation>
        </message>
        <message>
            <source>Stated on</source>
            <translation>陈述日期</translation>
        </message>
        <message>
            <source>Statement made for a client</source>
            <translation>出具委托方结算单</translation>
        </message>
        <message>
            <source>Statement no.</source>
            <translation>结算单编号</translation>
        </message>
        <message>
            <source>Statement of account</source>
            <translation>对账单</translation>
        </message>
        <message>
            <source>Statement of means</source>
            <translation>收支陈述</translation>
        </message>
        <message>
            <source>Statement of means taken</source>
            <translation>登记收支陈述</translation>
        </message>
        <message>
            <source>Statement to a client exported</source>
            <translation>导出委托方结算单</translation>
        </message>
        <message>
            <source>Statement {number} over {total} is made.</source>
            <translation>结算单 {number} 已生成，佣金 {total} 元。</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>待答复</translation>
        </message>
        <message>
            <source>Still waiting</source>
            <translation>待审批</translation>
        </message>
        <message>
            <source>Stopped, can go on</source>
            <translation>已停止，可继续</translation>
        </message>
        <message>
            <source>Stricter</source>
            <translation>收紧</translation>
        </message>
        <message>
            <source>Stricter the other way</source>
            <translation>从严方向改变</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>建议日期</translation>
        </message>
        <message>
            <source>Suggested plan</source>
            <translation>自动排方案</translation>
        </message>
        <message>
            <source>Sundays {hours}</source>
            <translation>周日 {hours}</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>已被取代</translation>
        </message>
        <message numerus="yes">
            <source>Take %n paper(s) out</source>
            <translation>
                <numerusform>领出 %n 份文书</numerusform>
            </translation>
        </message>
        <message>
            <source>Take in the pack</source>
            <translation>导入规则包</translation>
        </message>
        <message>
            <source>Take in the year</source>
            <translation>导入该年</translation>
        </message>
        <message>
            <source>Take in the year {year}</source>
            <translation>导入 {year} 年日历</translation>
        </message>
        <message>
            <source>Take in {pack}, version {version}</source>
            <translation>导入 {pack} 第 {version} 版</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Take out {pack}?</source>
            <translation>移除 {pack}？</translation>
        </message>
        <message>
            <source>Take the request back?</source>
            <translation>撤回减免申请？</translation>
        </message>
        <message>
            <source>Take the visit to {name} off the way?</source>
            <translation>把 {name} 的外访移出本次行程？</translation>
        </message>
        <message>
            <source>Take this row away</source>
            <translation>删除这一行</translation>
        </message>
        <message>
            <source>Taken at once</source>
            <translation>当即领用</translation>
        </message>
        <message>
            <source>Taken back at</source>
            <translation>撤回时间</translation>
        </message>
        <message>
            <source>Taken by hand</source>
            <translation>收下</translation>
        </message>
        <message>
            <source>Taken down</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <source>Taken down. The case rests until it is answered.</source>
            <translation>已登记。答复前本案暂停。</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Taken in already</source>
            <translation>已归档</translation>
        </message>
        <message>
            <source>Taken in by</source>
            <translation>导入人</translation>
        </message>
        <message>
            <source>Taken over; the old text stays in the audit log.</source>
            <translation>已采纳；原文留在审计日志。</translation>
        </message>
        <message>
            <source>Takes effect</source>
            <translation>生效日</translation>
        </message>
        <message>
            <source>Taking back of papers</source>
            <translation>文书收回</translation>
        </message>
        <message>
            <source>Taking in the recordings</source>
            <translation>正在归档录音录像</translation>
        </message>
        <message>
            <source>Taking in {name}</source>
            <translation>正在归档 {name}</translation>
        </message>
        <message>
            <source>Tell the client by {at}</source>
            <translation>请在 {at} 前告知委托方</translation>
        </message>
        <message>
            <source>Tell the client within 24 hours</source>
            <translation>24 小时内告知委托方</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Terms of the road</source>
            <translation>路途参数</translation>
        </message>
        <message>
            <source>Terms of the road changed</source>
            <translation>路途参数已改</translation>
        </message>
        <message>
            <source>Terms of the road saved: {fields}.</source>
            <translation>路程设置已保存：{fields}。</translation>
        </message>
        <message>
            <source>Text of</source>
            <translation>文本来源</translation>
        </message>
        <message>
            <source>Text of the paper</source>
            <translation>文书文本</translation>
        </message>
        <message>
            <source>The PDF is locked by a password. Save it without one and drop it again.</source>
            <translation>该 PDF 设有密码。请另存为无密码的文件后重新放入。</translation>
        </message>
        <message>
            <source>The absence is removed.</source>
            <translation>请假已删除。</translation>
        </message>
        <message>
            <source>The absence is written down.</source>
            <translation>请假已登记。</translation>
        </message>
        <message>
            <source>The administrator's password</source>
            <translation>管理员口令</translation>
        </message>
        <message>
            <source>The agreement was made void after this page was printed.</source>
            <translation>该页打印后协议已作废。</translation>
        </message>
        <message>
            <source>The amount of an instalment must be above zero, not {amount}.</source>
            <translation>每期金额须大于零，不能是 {amount}。</translation>
        </message>
        <message>
            <source>The answer was taken back.</source>
            <translation>已撤回签收结果。</translation>
        </message>
        <message>
            <source>The approval cannot end on {until}, before it was given on {day}.</source>
            <translation>批准有效期不能止于 {until}，早于批准日 {day}。</translation>
        </message>
        <message>
            <source>The approval's day {day} lies in the future.</source>
            <translation>批准日期 {day} 在将来。</translation>
        </message>
        <message>
            <source>The basis has changed since {day}: {note} Ask the client for the figures, then amend the agreement.</source>
            <translation>签约依据自 {day} 起有变：{note} 请向委托方核对数额，再变更协议。</translation>
        </message>
        <message>
            <source>The basis of a plan was confirmed</source>
            <translation>已确认协议的欠款依据</translation>
        </message>
        <message>
            <source>The basis of agreement {number} is not in doubt.</source>
            <translation>协议 {number} 的欠款依据没有疑问。</translation>
        </message>
        <message>
            <source>The break must lie within the working hours.</source>
            <translation>休息时间须在工作时间之内。</translation>
        </message>
        <message>
            <source>The card was taken out. What was taken in before stays; put the card in again for the rest.</source>
            <translation>存储卡已拔出。此前归档的保留；请重新插入后继续。</translation>
        </message>
        <message>
            <source>The case goes back to where it was, unless it was changed meanwhile.</source>
            <translation>案件恢复原状态，其间另有变动的除外。</translation>
        </message>
        <message>
            <source>The case has no agreement that is being kept; take it as a complaint.</source>
            <translation>本案没有正在履行的协议，请按投诉登记。</translation>
        </message>
        <message>
            <source>The case is held: no visits and no pressing until it is answered.</source>
            <translation>案件暂停：答复前不上门、不施压。</translation>
        </message>
        <message>
            <source>The case is marked as disputed: pressing stops and the client checks the debt. No instalment counts as missed meanwhile.</source>
            <translation>案件标记为争议：停止催收，由委托方核查债务；其间分期不计为逾期。</translation>
        </message>
        <message>
            <source>The case was not here yet.</source>
            <translation>当时案件尚未委入。</translation>
        </message>
        <message>
            <source>The change is withdrawn.</source>
            <translation>更改已撤回。</translation>
        </message>
        <message>
            <source>The chosen plan is an agreement now; print it and have it signed.</source>
            <translation>所选方案已成为协议；请打印并签署。</translation>
        </message>
        <message>
            <source>The client's letter</source>
            <translation>委托方批复函</translation>
        </message>
        <message>
            <source>The clock cannot be off by more than ten years. Correct the offset.</source>
            <translation>时钟偏差不可能超过十年。请更正偏差。</translation>
        </message>
        <message>
            <source>The consent is dated after today; nobody has given it yet.</source>
            <translation>同意日期晚于今天，不能作为依据。</translation>
        </message>
        <message>
            <source>The copy has no page of this number. Compare it with the record.</source>
            <translation>该份文书没有这一页，请与记录核对。</translation>
        </message>
        <message>
            <source>The copy stands without an answer again; the log keeps both.</source>
            <translation>这份恢复为无结果；两次登记都留在日志里。</translation>
        </message>
        <message>
            <source>The crew is back.</source>
            <translation>外访组已回所。</translation>
        </message>
        <message numerus="yes">
            <source>The crew is back; %n record(s) are still to be written.</source>
            <translation>
                <numerusform>外访组已回所，还有 %n 份外访记录未写。</numerusform>
            </translation>
        </message>
        <message>
            <source>The crew is dissolved.</source>
            <translation>外访组已解散。</translation>
        </message>
        <message>
            <source>The crew is out; expected back {time}.</source>
            <translation>外访组已出发，预计 {time} 回所。</translation>
        </message>
        <message>
            <source>The crew is stored.</source>
            <translation>外访组已保存。</translation>
        </message>
        <message>
            <source>The crew left at {left_at}, later than this computer's clock shows. Put the clock right first.</source>
            <translation>小组于 {left_at} 出发，晚于本机时钟显示的时间。请先校准时钟。</translation>
        </message>
        <message>
            <source>The crew was at the door of visit {visit_no}, so it counts. Write the record.</source>
            <translation>小组已到过外访 {visit_no} 的门口，本次计入次数。请填写外访记录。</translation>
        </message>
        <message>
            <source>The day is missing.</source>
            <translation>缺日期。</translation>
        </message>
        <message>
            <source>The day of the statement, {day}, lies in the future.</source>
            <translation>陈述日期 {day} 在将来。</translation>
        </message>
        <message>
            <source>The day to pay by lies in the past. Choose a later day.</source>
            <translation>付款截止日已过，请改为以后的日期。</translation>
        </message>
        <message>
            <source>The day {day} is out of range.</source>
            <translation>日期 {day} 超出范围。</translation>
        </message>
        <message>
            <source>The day {day} is over. Ask what settles the plan today or on a later day.</source>
            <translation>{day} 已过。请查询今天或之后某日的结清金额。</translation>
        </message>
        <message>
            <source>The day {day} lies in the future.</source>
            <translation>日期 {day} 在将来。</translation>
        </message>
        <message>
            <source>The day {day} lies in the future; nobody knows its balance.</source>
            <translation>{day} 在将来，余额尚不可知。</translation>
        </message>
        <message>
            <source>The day {day} lies in the past.</source>
            <translation>日期 {day} 已过。</translation>
        </message>
        <message>
            <source>The day {day} on which the papers are due back is over.</source>
            <translation>应交回日 {day} 已过。</translation>
        </message>
        <message>
            <source>The days of a proposal follow one another from today on.</source>
            <translation>方案的日期须从今天起依次排列。</translation>
        </message>
        <message>
            <source>The days of grace are {days}; enter 0 to {most}.</source>
            <translation>宽限期为 {days} 天；请填 0 到 {most}。</translation>
        </message>
        <message>
            <source>The days to make good are {days}; enter 0 to {most}.</source>
            <translation>补救期为 {days} 天；请填 0 到 {most}。</translation>
        </message>
        <message>
            <source>The debt that agreement {number} rests on changed on {day}; nobody is reminded of it until that is clear. Amend the agreement on the present balance.</source>
            <translation>协议 {number} 所依据的欠款已于 {day} 变化；查清之前不发违约提醒。请按现余额变更协议。</translation>
        </message>
        <message>
            <source>The debtor can choose each of these debts once.</source>
            <translation>只能在这些债务中指定，且每笔一次。</translation>
        </message>
        <message>
            <source>The debtor of case {case_no} is a minor and no guardian is on file. Enter the guardian first</source>
            <translation>案件 {case_no} 的债务人未成年，没有登记监护人。请先登记监护人</translation>
        </message>
        <message>
            <source>The debtor of case {case_no} is recorded as deceased; nothing is printed to the debtor</source>
            <translation>案件 {case_no} 的债务人登记为已故，不打印给债务人的函件</translation>
        </message>
        <message>
            <source>The debtor of case {case_no} is represented, but by nobody on file. Enter the representative first</source>
            <translation>案件 {case_no} 的债务人已委托代理人，但没有登记代理人。请先登记代理人</translation>
        </message>
        <message>
            <source>The debtor refused to sign.</source>
            <translation>债务人拒绝签署。</translation>
        </message>
        <message>
            <source>The difference goes to</source>
            <translation>差额由谁承担</translation>
        </message>
        <message>
            <source>The down payment is changed by its own amount and day, not in the schedule.</source>
            <translation>首付请在其金额和日期处修改，不能在分期表中修改。</translation>
        </message>
        <message>
            <source>The draft is not stored yet; save it first.</source>
            <translation>草稿尚未保存；请先保存。</translation>
        </message>
        <message>
            <source>The due day {day} is out of reach; check the first day and the number of instalments (at most {most}).</source>
            <translation>应付日 {day} 超出范围；请核对首期日期和期数（最多 {most} 期）。</translation>
        </message>
        <message>
            <source>The edited amounts cannot be met to the fen; let another instalment take the rest.</source>
            <translation>手工设定的金额无法精确到分；请改由其他分期承接差额。</translation>
        </message>
        <message>
            <source>The entries of {cases} do not add up to what is owed.</source>
            <translation>{cases} 的分录合计与欠款不符。</translation>
        </message>
        <message>
            <source>The file does not hold what its name says. Scan the page again.</source>
            <translation>文件内容与扩展名不符，请重新扫描该页。</translation>
        </message>
        <message>
            <source>The file has been changed since it was taken in.</source>
            <translation>文件在归档后已被改动。</translation>
        </message>
        <message>
            <source>The file is damaged or cut off. Scan the page again.</source>
            <translation>文件损坏或不完整，请重新扫描该页。</translation>
        </message>
        <message>
            <source>The file is empty. Scan the page again.</source>
            <translation>文件是空的，请重新扫描该页。</translation>
        </message>
        <message>
            <source>The file is not there any more. Put the card or disk in and check again.</source>
            <translation>文件已不在原处。请插入存储卡或磁盘后再核对。</translation>
        </message>
        <message>
            <source>The file is sound.</source>
            <translation>文件无误。</translation>
        </message>
        <message>
            <source>The file is sound. It gives more room than the pack it replaces: write the reason, of {least} characters or more.</source>
            <translation>文件有效。它较被替换的规则包有所放宽：请写明理由，至少 {least} 个字。</translation>
        </message>
        <message>
            <source>The file is the same as when it was taken in.</source>
            <translation>文件与归档时一致。</translation>
        </message>
        <message>
            <source>The file went away or may not be read. Drop it again.</source>
            <translation>文件已不存在或无权读取，请重新放入。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read.</source>
            <translation>无法读取文件 {name}。</translation>
        </message>
        <message>
            <source>The file {name} cannot be read: {reason}</source>
            <translation>无法读取文件 {name}：{reason}</translation>
        </message>
        <message>
            <source>The first instalment</source>
            <translation>首期</translation>
        </message>
        <message>
            <source>The folder holds more than {most} files. Choose the folder of one day.</source>
            <translation>文件夹内超过 {most} 个文件。请选择某一天的文件夹。</translation>
        </message>
        <message>
            <source>The folder holds more than {most} scanned files. Read it in parts.</source>
            <translation>文件夹中的扫描文件超过 {most} 个，请分批读取。</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be used: {reason}</source>
            <translation>文件夹 {folder} 无法使用：{reason}</translation>
        </message>
        <message>
            <source>The folder {name} is not there any more. Put the card in and choose it again.</source>
            <translation>文件夹 {name} 已不在。请插入存储卡后重新选择。</translation>
        </message>
        <message>
            <source>The gate blocks it on every suggested day; least at {at}.</source>
            <translation>建议的各天闸门都会阻断；阻断最少的是 {at}。</translation>
        </message>
        <message>
            <source>The gate has a free place, such as {at}.</source>
            <translation>闸门可通过，例如 {at}。</translation>
        </message>
        <message>
            <source>The hours in which the debtor is likely to be there.</source>
            <translation>债务人多半在的时段。</translation>
        </message>
        <message>
            <source>The last amount must be above zero, not {amount}.</source>
            <translation>末期金额须大于零，不能是 {amount}。</translation>
        </message>
        <message>
            <source>The last amount of {amount} leaves nothing for the other instalments; it must be below {rest}.</source>
            <translation>末期金额 {amount} 使其他各期无款可还；须低于 {rest}。</translation>
        </message>
        <message>
            <source>The last day lies before the first. Correct the days.</source>
            <translation>止日早于起日，请更正日期。</translation>
        </message>
        <message>
            <source>The last day of the offer, {day}, lies in the past.</source>
            <translation>方案有效期 {day} 已过。</translation>
        </message>
        <message>
            <source>The last day {last} comes before the first, {first}.</source>
            <translation>结束日 {last} 早于开始日 {first}。</translation>
        </message>
        <message>
            <source>The last instalment</source>
            <translation>末期</translation>
        </message>
        <message>
            <source>The lending rate of {day} is not published yet.</source>
            <translation>{day} 的报价利率尚未公布。</translation>
        </message>
        <message>
            <source>The letter has more than {most} MB; scan it smaller.</source>
            <translation>批复文件超过 {most} MB，请缩小扫描尺寸。</translation>
        </message>
        <message>
            <source>The letter must be a PDF, JPEG, PNG or TIFF file; this file is none of them.</source>
            <translation>批复须为 PDF、JPEG、PNG 或 TIFF 文件，该文件不是。</translation>
        </message>
        <message>
            <source>The longest term lies between 1 and {most} months.</source>
            <translation>最长期限应在 1 到 {most} 个月之间。</translation>
        </message>
        <message>
            <source>The lowest instalment must be above zero; leave it empty for none.</source>
            <translation>每期最低金额须大于零；不设限请留空。</translation>
        </message>
        <message>
            <source>The mandate of {client} ends on {day}: an offer cannot hold until {until}.</source>
            <translation>{client} 的委托于 {day} 到期，方案不能有效到 {until}。</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>下一期</translation>
        </message>
        <message>
            <source>The note has at most {most} characters.</source>
            <translation>备注最多 {most} 个字。</translation>
        </message>
        <message>
            <source>The notice for {year} is not here yet: only the days fixed by law are known, and all may still shift. Take in the year's file when it is published.</source>
            <translation>{year} 年的放假通知尚未导入：目前只按法定节日推定，均为暂定。通知公布后请导入该年文件。</translation>
        </message>
        <message>
            <source>The offer held until {day}.</source>
            <translation>方案有效期至 {day}，已过。</translation>
        </message>
        <message>
            <source>The offer {number} held until {day}; make a new one.</source>
            <translation>方案 {number} 有效期至 {day}，已失效；请重新拟定。</translation>
        </message>
        <message>
            <source>The office has no phone number, and {paper} must name one. Enter it in Settings.</source>
            <translation>本所没有登记电话，而{paper}上必须有电话。请在设置中填写。</translation>
        </message>
        <message>
            <source>The office has saved no version of its own yet.</source>
            <translation>本所尚未保存自己的版本。</translation>
        </message>
        <message>
            <source>The office may be stricter than the pack; more room needs an administrator and a reason.</source>
            <translation>本所可以比规则包更严；放宽须由管理员负责并写明事由。</translation>
        </message>
        <message>
            <source>The options rest on different balances; begin the sheet again.</source>
            <translation>各方案依据的欠款余额不同；请重新拟定方案确认单。</translation>
        </message>
        <message numerus="yes">
            <source>The pack gives more room in %n place(s): {first}. The reason needs at least {least} characters.</source>
            <translation>
                <numerusform>规则包有 %n 处放宽：{first}。理由至少需 {least} 个字。</numerusform>
            </translation>
        </message>
        <message>
            <source>The pack is for “{theirs}”, the office works under “{ours}”. The old rules stay.</source>
            <translation>该规则包适用于“{theirs}”，本所适用“{ours}”。原规则不变。</translation>
        </message>
        <message>
            <source>The pack is taken in.</source>
            <translation>规则包已导入。</translation>
        </message>
        <message>
            <source>The pack says {law}; here it stands at {now}. {direction}.</source>
            <translation>规则包规定 {law}，本所现为 {now}。{direction}。</translation>
        </message>
        <message>
            <source>The pack would hold from {day} on and judge what is past.</source>
            <translation>该规则包自 {day} 起施行，会追溯判断以往外访，不予导入。</translation>
        </message>
        <message>
            <source>The page appears here once nothing is wrong any more.</source>
            <translation>没有错误后，样张即显示在此处。</translation>
        </message>
        <message>
            <source>The page is filed.</source>
            <translation>该页已归档。</translation>
        </message>
        <message>
            <source>The page lies in the tray again.</source>
            <translation>该页已退回待处理。</translation>
        </message>
        <message>
            <source>The paper is registered, but {name} took no other content: {reason}. It lies beside it as {part}; rename that file.</source>
            <translation>文书已登记，但 {name} 无法写入新内容：{reason}。文书在同一文件夹中，文件名为 {part}，请自行改名。</translation>
        </message>
        <message>
            <source>The paper still shows the terms of before. {reason}</source>
            <translation>印样仍为改动前的内容。{reason}</translation>
        </message>
        <message>
            <source>The payment belongs to another case.</source>
            <translation>这笔还款属于另一个案件。</translation>
        </message>
        <message>
            <source>The payment day {day} lies before {begun}, when the debt began; correct the day.</source>
            <translation>付款日 {day} 早于欠款起始的 {begun}；请更正日期。</translation>
        </message>
        <message>
            <source>The payment says {amount} yuan. Look at case and amount again; what is over settles nothing and has to go back to the payer or to another debt.</source>
            <translation>还款金额为 {amount} 元。请核对案件和金额；超出部分不冲抵任何欠款，须退还付款人或转入其他债务。</translation>
        </message>
        <message numerus="yes">
            <source>The picture differs from the printed page in %n framed place(s).</source>
            <translation>
                <numerusform>扫描件与印刷页有 %n 处不一致，已框出。</numerusform>
            </translation>
        </message>
        <message>
            <source>The picture is too large to be opened safely. Scan it again with at most 300 dpi, as grey.</source>
            <translation>图像过大，无法安全打开。请以灰度、不超过 300 dpi 重新扫描。</translation>
        </message>
        <message>
            <source>The picture is too poor to be held against the stored page. Compare it by eye.</source>
            <translation>图像质量太差，无法与存档页自动比对，请目视核对。</translation>
        </message>
        <message>
            <source>The pictures stay; each can be put into the tray again.</source>
            <translation>图像保留，可随时退回待处理。</translation>
        </message>
        <message>
            <source>The plan goes on; an instalment that is not due yet does not count as missed until the answer.</source>
            <translation>计划照常；答复前，尚未到期的分期不计为违约。</translation>
        </message>
        <message>
            <source>The plan was broken on {broken}; no reminder of it arrived on {day}.</source>
            <translation>计划于 {broken} 违约，{day} 不可能已送达其提醒。</translation>
        </message>
        <message>
            <source>The plan was broken on {day}; the notice came later.</source>
            <translation>该计划于 {day} 违约；通知应在其后送达。</translation>
        </message>
        <message>
            <source>The printed paper of agreement {number} has no place for the signature of {name} ({role}), who must sign by now. Nothing was changed. Print it anew and have the new copies signed.</source>
            <translation>协议 {number} 的已打印文本没有 {name}（{role}）的签字处，而此人现在必须签字。未作任何更改。请重新打印，并由各方在新文本上签字。</translation>
        </message>
        <message>
            <source>The printer {name} does not answer. This paper was not printed; what is printed stays printed. See to the printer and try again.</source>
            <translation>打印机 {name} 没有响应。这份文书没有打印，已打印的不受影响。请检查打印机后再试。</translation>
        </message>
        <message>
            <source>The program brings a newer text of {name}, {version}. Yours stays in force; compare them under Versions.</source>
            <translation>程序带来了{name}的新文本 {version}。本所文本仍然有效，可在“版本”中比较。</translation>
        </message>
        <message>
            <source>The program has a newer one</source>
            <translation>程序有新文本</translation>
        </message>
        <message>
            <source>The proof print of {name} fails: {reason} The wording in force stays.</source>
            <translation>{name} 试印失败：{reason} 现行文本不变。</translation>
        </message>
        <message>
            <source>The proposal lies on the calendar as a draft. Nothing is planned until you accept it.</source>
            <translation>方案以草稿形式显示在日历上，接受之前不会排入任何外访。</translation>
        </message>
        <message>
            <source>The rate before it, or the bundled one of that day, counts again.</source>
            <translation>恢复适用此前的利率，或该日随程序提供的利率。</translation>
        </message>
        <message>
            <source>The rate of {day} came with the program; add another for that day.</source>
            <translation>{day} 的利率随程序提供；请为该日另行添加。</translation>
        </message>
        <message>
            <source>The record is confirmed.</source>
            <translation>记录已确认。</translation>
        </message>
        <message>
            <source>The record is not filed yet</source>
            <translation>记录尚未提交</translation>
        </message>
        <message>
            <source>The record of visit {number} is checked and locked.</source>
            <translation>外访 {number} 的记录已复核锁定。</translation>
        </message>
        <message>
            <source>The record of visit {number} is confirmed.</source>
            <translation>外访 {number} 的记录已确认。</translation>
        </message>
        <message>
            <source>The record of visit {number} is missing.</source>
            <translation>外访 {number} 缺记录。</translation>
        </message>
        <message>
            <source>The record of visit {visit_no} was checked and is locked, and {name} belongs to it. Write an addendum that says what is wrong with it.</source>
            <translation>外访 {visit_no} 的记录已复核并锁定，录音录像 {name} 属于该记录。如有差错，请写补记说明。</translation>
        </message>
        <message>
            <source>The record of {name} is kept.</source>
            <translation>{name} 的外访记录已保存。</translation>
        </message>
        <message>
            <source>The record says</source>
            <translation>记录内容</translation>
        </message>
        <message>
            <source>The register is set right and the page is filed.</source>
            <translation>登记已更正，页面已归档。</translation>
        </message>
        <message>
            <source>The register of papers says nothing against {name}.</source>
            <translation>纸质文书登记与 {name} 并无矛盾。</translation>
        </message>
        <message>
            <source>The register of papers says otherwise of this copy; set it right.</source>
            <translation>纸质文书登记对该份另有记载，请更正登记。</translation>
        </message>
        <message>
            <source>The register of papers was set right since. File the page, or read the stack again.</source>
            <translation>纸质文书登记已更正。请归档此页，或重新读取这批扫描件。</translation>
        </message>
        <message>
            <source>The register says that this copy was handed over; if it is back, enter that.</source>
            <translation>登记显示该份已交付；若已收回，请登记。</translation>
        </message>
        <message>
            <source>The rule is changed.</source>
            <translation>规则已更改。</translation>
        </message>
        <message>
            <source>The rules let no agreement pass on these cases.</source>
            <translation>这些案件都未通过协议规则检查。</translation>
        </message>
        <message>
            <source>The running interest of {rate} % a year is impossible; enter a rate from 0 to {most}.</source>
            <translation>分期年利率不可能为 {rate} %；请填写 0 到 {most} 之间的利率。</translation>
        </message>
        <message>
            <source>The same person is named twice among those who came.</source>
            <translation>到场人员中同一人写了两次。</translation>
        </message>
        <message>
            <source>The scan of {number}, copy {copy} is filed; its answer stays.</source>
            <translation>{number} 第 {copy} 份的扫描件已归档，结果不能再改。</translation>
        </message>
        <message>
            <source>The scan of {number}, copy {copy} is not complete; file its pages first.</source>
            <translation>{number} 第 {copy} 份的扫描件不完整；请先补齐页面。</translation>
        </message>
        <message>
            <source>The second person types the password.</source>
            <translation>请复核人输入口令。</translation>
        </message>
        <message>
            <source>The share that is not visited lies between 0 and 50 per cent.</source>
            <translation>不外访的比例须在 0 至 50% 之间。</translation>
        </message>
        <message>
            <source>The signature on copy {copy} is registered as refused on {when}{note}.</source>
            <translation>第 {copy} 份已于 {when} 登记为拒签{note}。</translation>
        </message>
        <message>
            <source>The signature on its copy is registered as refused. Set the register right, then file the page.</source>
            <translation>该份已登记为拒签。请先更正登记，再归档此页。</translation>
        </message>
        <message>
            <source>The text on this page is not the one that is stored: its code tells another digest. Do not accept it.</source>
            <translation>该页内容与存档文本不一致：二维码中的摘要不同。请勿接受。</translation>
        </message>
        <message>
            <source>The visits of sheet {number} are over or called off.</source>
            <translation>行程单 {number} 的外访已结束或已取消。</translation>
        </message>
        <message>
            <source>The voucher is neither a JPEG, a PNG nor a PDF file. Choose another file.</source>
            <translation>凭证不是 JPEG、PNG 或 PDF 文件，请另选文件。</translation>
        </message>
        <message>
            <source>The voucher's picture cannot be shown: the file is damaged.</source>
            <translation>凭证图片无法显示：文件已损坏。</translation>
        </message>
        <message>
            <source>The voucher's picture has {megabytes} MB; at most {most} MB are kept. Make it smaller.</source>
            <translation>凭证图片有 {megabytes} MB，最多保存 {most} MB，请压缩后再选。</translation>
        </message>
        <message>
            <source>The voucher's picture is kept.</source>
            <translation>凭证图片已保存。</translation>
        </message>
        <message>
            <source>The whole rest is due since {day}</source>
            <translation>自 {day} 起剩余款项全部到期</translation>
        </message>
        <message>
            <source>The whole rest is due since {day}; no waiver holds any more</source>
            <translation>自 {day} 起剩余款项全部到期，减免不再适用</translation>
        </message>
        <message numerus="yes">
            <source>The wording {name} cannot be used: line {line}, {place}: {reason}. %n mistake(s) in all; the wording in force stays.</source>
            <translation>
                <numerusform>文书用语 {name} 不能使用：第 {line} 行，{place}：{reason}。共 %n 处错误；现行文本不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>The words to say cannot be read: {reason}</source>
            <translation>话术文件无法读取：{reason}</translation>
        </message>
        <message>
            <source>The words to say in “{situation}” are missing or hold a wrong gap.</source>
            <translation>“{situation}”的话术缺失或含有不许的空格位。</translation>
        </message>
        <message>
            <source>The working hours end before they begin.</source>
            <translation>工作时间的结束早于开始。</translation>
        </message>
        <message>
            <source>The year is taken in.</source>
            <translation>年度日历已导入。</translation>
        </message>
        <message>
            <source>Then {after} is owed.</source>
            <translation>入账后尚欠 {after}。</translation>
        </message>
        <message>
            <source>There are limits for this role and client already; change those.</source>
            <translation>该岗位和委托方已有限度，请直接修改。</translation>
        </message>
        <message>
            <source>There is a rate from {day} for this age. Change that one.</source>
            <translation>自 {day} 起该账龄已有佣金比率，请修改那一条。</translation>
        </message>
        <message>
            <source>There is already a field called {name}.</source>
            <translation>已有名为“{name}”的字段。</translation>
        </message>
        <message>
            <source>There is already a tag called {name}.</source>
            <translation>已有名为“{name}”的标签。</translation>
        </message>
        <message>
            <source>There is already a view called {name}. Choose another name.</source>
            <translation>已有名为“{name}”的视图，请换个名称。</translation>
        </message>
        <message>
            <source>There is no PDF, JPEG, PNG or TIFF file in what you chose.</source>
            <translation>所选内容中没有 PDF、JPEG、PNG 或 TIFF 文件。</translation>
        </message>
        <message>
            <source>There is no complaint {number}.</source>
            <translation>没有投诉 {number}。</translation>
        </message>
        <message>
            <source>There is no instalment {no}; the plan has {number}. Take that change back.</source>
            <translation>没有第 {no} 期，计划共 {number} 期；请撤回该项修改。</translation>
        </message>
        <message>
            <source>There is no page to show yet.</source>
            <translation>暂无可显示的页面。</translation>
        </message>
        <message>
            <source>There is no paper in the language “{name}”; choose zh or en.</source>
            <translation>没有语言“{name}”的文书；请选 zh 或 en。</translation>
        </message>
        <message>
            <source>There is no payment file {number}.</source>
            <translation>没有编号为 {number} 的收款文件。</translation>
        </message>
        <message>
            <source>There is no picture of {name}: it could not be opened.</source>
            <translation>{name} 没有图像：文件无法打开。</translation>
        </message>
        <message>
            <source>There is no picture.</source>
            <translation>没有图像。</translation>
        </message>
        <message>
            <source>There is no placement {number}.</source>
            <translation>没有批次 {number}。</translation>
        </message>
        <message>
            <source>There is no print run {number}.</source>
            <translation>没有打印批次 {number}。</translation>
        </message>
        <message>
            <source>There is no visit {number}.</source>
            <translation>没有外访 {number}。</translation>
        </message>
        <message>
            <source>There is no wording called “{name}”.</source>
            <translation>没有名为“{name}”的文书用语。</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>没有可重做的操作。</translation>
        </message>
        <message numerus="yes">
            <source>There is nothing to import: all %n row(s) say what they said before.</source>
            <translation>
                <numerusform>没有可导入的内容：全部 %n 行与上次相同。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing to import: no row is taken that makes or changes a case.</source>
            <translation>没有可导入的内容：所选各行既不新建也不变更案件。</translation>
        </message>
        <message>
            <source>There is nothing to undo since you signed in.</source>
            <translation>登录以来没有可撤销的操作。</translation>
        </message>
        <message>
            <source>These blocks would be released:</source>
            <translation>将放行以下阻断项：</translation>
        </message>
        <message>
            <source>These records were separated already.</source>
            <translation>这两条档案已经拆分。</translation>
        </message>
        <message>
            <source>These terms make no schedule</source>
            <translation>这些条款排不出计划</translation>
        </message>
        <message>
            <source>They are taken down in the case file, with Ctrl+Shift+K.</source>
            <translation>在案卷中按 Ctrl+Shift+K 登记。</translation>
        </message>
        <message>
            <source>This cannot be read.</source>
            <translation>这一项看不懂，请改正。</translation>
        </message>
        <message>
            <source>This cannot be undone; the number is not used again.</source>
            <translation>不能撤销，编号不再使用。</translation>
        </message>
        <message>
            <source>This case has no confirmed payment; there is nothing to give a receipt for.</source>
            <translation>本案没有已确认的还款，无可出具的收据。</translation>
        </message>
        <message>
            <source>This case is here already and says what it said before.</source>
            <translation>本案已在库，与上次相同。</translation>
        </message>
        <message numerus="yes">
            <source>This case is here already; %n value(s) differ.</source>
            <translation>
                <numerusform>本案已在库，有 %n 项与本所不同。</numerusform>
            </translation>
        </message>
        <message>
            <source>This change is withdrawn already.</source>
            <translation>该更改已经撤回。</translation>
        </message>
        <message>
            <source>This computer asks for the passphrase from now on.</source>
            <translation>今后本机打开资料库须输入机构口令。</translation>
        </message>
        <message>
            <source>This computer opens the office by itself from now on.</source>
            <translation>今后本机自动打开资料库。</translation>
        </message>
        <message>
            <source>This crew has no further planned visit today.</source>
            <translation>该组今日没有其他已排外访。</translation>
        </message>
        <message>
            <source>This database already holds an office. Choose an empty one, or open that office.</source>
            <translation>此数据库中已有机构。请选择空数据库，或打开该机构。</translation>
        </message>
        <message>
            <source>This day has passed; the paper stays without effect.</source>
            <translation>此日已过，证件仍无效。</translation>
        </message>
        <message>
            <source>This day is still to come.</source>
            <translation>该日期还没到。</translation>
        </message>
        <message>
            <source>This day lies before the first one, or has passed.</source>
            <translation>此日期早于起始日，或已过。</translation>
        </message>
        <message>
            <source>This file tells no time; choose one that does.</source>
            <translation>该文件没有时间信息，请另选一个。</translation>
        </message>
        <message>
            <source>This gives more room than the pack. An administrator answers for it, with a reason of {least} characters or more.</source>
            <translation>这比规则包宽松，须由管理员负责，事由至少 {least} 个字。</translation>
        </message>
        <message>
            <source>This gives more room than the pack; the reason needs at least {least} characters.</source>
            <translation>这比规则包宽松，事由至少需 {least} 个字。</translation>
        </message>
        <message>
            <source>This is as strict as the pack or stricter.</source>
            <translation>与规则包一致或更严。</translation>
        </message>
        <message>
            <source>This is kept in the log.</source>
            <translation>此项记入审计。</translation>
        </message>
        <message>
            <source>This is no day. Write it like 2026-05-09.</source>
            <translation>日期不对，请写成 2026-05-09。</translation>
        </message>
        <message>
            <source>This is no day; write it like 2026-05-09.</source>
            <translation>这不是日期，请写成 2026-05-09。</translation>
        </message>
        <message>
            <source>This is no time. Write it like 14:30.</source>
            <translation>这不是时间，请写成 14:30。</translation>
        </message>
        <message>
            <source>This is what holds already.</source>
            <translation>现行规则已是如此。</translation>
        </message>
        <message>
            <source>This line does not wait any more. Look at the tray again.</source>
            <translation>该笔已不在待认领中，请刷新后再看。</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>This month {all} visits · {held} held</source>
            <translation>本月 {all} 访 · 完成 {held}</translation>
        </message>
        <message>
            <source>This number is too long to be one. Correct it.</source>
            <translation>编号过长，请更正。</translation>
        </message>
        <message>
            <source>This office</source>
            <translation>本所</translation>
        </message>
        <message>
            <source>This page is filed already. The earlier picture was kept.</source>
            <translation>该页已归档，保留先前的图像。</translation>
        </message>
        <message>
            <source>This page was not scanned yet.</source>
            <translation>该页尚未扫描。</translation>
        </message>
        <message>
            <source>This paper is not a letter about a case.</source>
            <translation>这份文书不是案件信函。</translation>
        </message>
        <message>
            <source>This payment changed meanwhile. Look at the tray again.</source>
            <translation>该笔还款已变动，请刷新后再看。</translation>
        </message>
        <message>
            <source>This payment was reversed; no receipt is given for it.</source>
            <translation>该还款已冲正，不再开收据。</translation>
        </message>
        <message>
            <source>This person is also the debtor of another client's case.</source>
            <translation>此人也是其他委托方案件的债务人。</translation>
        </message>
        <message>
            <source>This picture is the filed one now; the other counts as the second scan.</source>
            <translation>现以此图归档，另一图列为重复扫描。</translation>
        </message>
        <message>
            <source>This program was started without its windows.</source>
            <translation>程序启动时未带窗口部分。</translation>
        </message>
        <message>
            <source>This view belongs to somebody else.</source>
            <translation>这是别人的视图。</translation>
        </message>
        <message>
            <source>This view: {number} · {amount} yuan</source>
            <translation>本视图 {number} 件・{amount} 元</translation>
        </message>
        <message>
            <source>This visit was held.</source>
            <translation>本次外访已完成。</translation>
        </message>
        <message>
            <source>This week {all} visits · {held} held · {met} met the debtor</source>
            <translation>本周 {all} 访 · 完成 {held} · 见到本人 {met}</translation>
        </message>
        <message>
            <source>Thousands of yuan</source>
            <translation>千元</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Tick at least one crew. Crews are put together under Crews and absences.</source>
            <translation>请至少勾选一个外访组。外访组在“外访组与请假”中设置。</translation>
        </message>
        <message>
            <source>Tick at least one day.</source>
            <translation>请至少勾选一天。</translation>
        </message>
        <message>
            <source>Tick papers in the queue and press Ctrl+P to print them in one go.</source>
            <translation>在待打印里勾选文书，按 Ctrl+P 一次打印。</translation>
        </message>
        <message>
            <source>Tick who came, or choose somebody else.</source>
            <translation>请勾选实际到场的人，或选择其他人员。</translation>
        </message>
        <message>
            <source>Ticked cases take the client's values; what people here changed stays.</source>
            <translation>勾选的案件采用委托方数据；本所改过的保留不动。</translation>
        </message>
        <message>
            <source>Ticked rows become cases.</source>
            <translation>勾选的行将建为新案件。</translation>
        </message>
        <message>
            <source>Ticked, the case is withdrawn and its visits are called off; left out, it stays as it is.</source>
            <translation>勾选后案件退回、外访取消；不勾选则保持原状。</translation>
        </message>
        <message>
            <source>Time of a word corrected</source>
            <translation>更正报平安时间</translation>
        </message>
        <message>
            <source>Time of the visit</source>
            <translation>外访时间</translation>
        </message>
        <message>
            <source>Time spoken of</source>
            <translation>约访沟通</translation>
        </message>
        <message>
            <source>Time to make good</source>
            <translation>补足期限</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>To</source>
            <translation>输出到</translation>
        </message>
        <message>
            <source>To a printer</source>
            <translation>送打印机</translation>
        </message>
        <message>
            <source>To be borne a month: {ceiling} = income {income} − needs {needs} − other debts {debts} (said on {day}). The plan takes at most {monthly} a month.</source>
            <translation>月可还上限 {ceiling} = 收入 {income} − 必要支出 {needs} − 其他债务 {debts}（{day} 陈述）。本计划单月最高 {monthly}。</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>待复核</translation>
        </message>
        <message>
            <source>To be confirmed</source>
            <translation>待确认</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>待决定</translation>
        </message>
        <message>
            <source>To be filed</source>
            <translation>待归档</translation>
        </message>
        <message>
            <source>To be paid: {total}, instalments: {rows}. Once approved it may be printed, and its terms stand.</source>
            <translation>应还合计 {total} 元，分 {rows} 期。批准后即可打印，条款不再更改。</translation>
        </message>
        <message>
            <source>To be printed</source>
            <translation>待打印</translation>
        </message>
        <message>
            <source>To be reached</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>To be written: {new} new, {changed} changed, {missing} sent back</source>
            <translation>将写入：新增 {new} 件，更新 {changed} 件，退回 {missing} 件</translation>
        </message>
        <message>
            <source>To bill</source>
            <translation>待结算</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>To note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>To note {number}</source>
            <translation>提示 {number}</translation>
        </message>
        <message>
            <source>To post</source>
            <translation>将入账</translation>
        </message>
        <message>
            <source>To the board</source>
            <translation>看出勤板</translation>
        </message>
        <message>
            <source>To the check</source>
            <translation>去复核</translation>
        </message>
        <message>
            <source>To the electronic address agreed on</source>
            <translation>发至约定的电子地址</translation>
        </message>
        <message>
            <source>To the next workday</source>
            <translation>顺延至工作日</translation>
        </message>
        <message>
            <source>To the terms</source>
            <translation>查看条款</translation>
        </message>
        <message>
            <source>To the workday before</source>
            <translation>提前至工作日</translation>
        </message>
        <message>
            <source>Too late</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>Total (yuan)</source>
            <translation>总额（元）</translation>
        </message>
        <message>
            <source>Trained until</source>
            <translation>培训有效至</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>培训</translation>
        </message>
        <message>
            <source>Training and exam are good for</source>
            <translation>培训与考试有效期</translation>
        </message>
        <message>
            <source>Training counts from its day on.</source>
            <translation>培训自完成之日起计算有效期。</translation>
        </message>
        <message>
            <source>Transfer to the client</source>
            <translation>转账至委托方</translation>
        </message>
        <message>
            <source>Tries at one number a day</source>
            <translation>同一号码每日拨打次数</translation>
        </message>
        <message>
            <source>Tries in other ways before a visit</source>
            <translation>上门前其他方式的尝试</translation>
        </message>
        <message>
            <source>Turned by degrees</source>
            <translation>旋转角度</translation>
        </message>
        <message>
            <source>Turning of a scan</source>
            <translation>扫描页旋转</translation>
        </message>
        <message>
            <source>Twenty years from the first overdue day are the longest.</source>
            <translation>自首次逾期日起最长二十年。</translation>
        </message>
        <message>
            <source>Twice on the card</source>
            <translation>卡内重复</translation>
        </message>
        <message>
            <source>Two of our pages lie on one picture. Scan each by itself, or file this picture by hand.</source>
            <translation>一张图上有本机构的两页文书。请分别扫描，或手工归档此图。</translation>
        </message>
        <message>
            <source>Two options are the same; change one or take it away.</source>
            <translation>有两个方案完全相同；请改动其一或删去。</translation>
        </message>
        <message>
            <source>Type a whole number.</source>
            <translation>请输入整数。</translation>
        </message>
        <message>
            <source>Type the day like 2026-12-01.</source>
            <translation>请按 2026-12-01 的格式输入日期。</translation>
        </message>
        <message>
            <source>Type the day like 2026-12-25.</source>
            <translation>请按 2026-12-25 的格式输入日期。</translation>
        </message>
        <message>
            <source>Type the new one again here.</source>
            <translation>请在此再输一次。</translation>
        </message>
        <message>
            <source>Type the new one here.</source>
            <translation>请在此输入新的。</translation>
        </message>
        <message>
            <source>Type the passphrase that opens the office now.</source>
            <translation>请输入现在能打开资料库的机构口令。</translation>
        </message>
        <message>
            <source>Type the password you use now.</source>
            <translation>请输入现在使用的口令。</translation>
        </message>
        <message>
            <source>Typed here</source>
            <translation>您填写的</translation>
        </message>
        <message>
            <source>Typed here {day} by {who}</source>
            <translation>{day} 由 {who} 录入</translation>
        </message>
        <message>
            <source>Typed here; the log of this case tells no more of it.</source>
            <translation>本所录入；本案审计无更多记载。</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>Undo a merge</source>
            <translation>撤销合并</translation>
        </message>
        <message>
            <source>Undo the import {number}?</source>
            <translation>撤销导入 {number}？</translation>
        </message>
        <message>
            <source>Undo the import…</source>
            <translation>撤销导入…</translation>
        </message>
        <message>
            <source>Undoing</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Undoing the import</source>
            <translation>正在撤销导入</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>已撤销：{what}</translation>
        </message>
        <message>
            <source>Unknown header</source>
            <translation>表头不认识</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>无法读</translation>
        </message>
        <message>
            <source>Until now good through {day}.</source>
            <translation>目前有效至 {day}。</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>Update “{name}”</source>
            <translation>更新“{name}”</translation>
        </message>
        <message>
            <source>Upheld</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>Upheld in part</source>
            <translation>部分成立</translation>
        </message>
        <message>
            <source>Usual length of a visit</source>
            <translation>一次外访的通常时长</translation>
        </message>
        <message>
            <source>Usual time on the road</source>
            <translation>通常路程时间</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>One of</source>
            <translation>选项</translation>
        </message>
        <message>
            <source>Value in the file</source>
            <translation>文件里的值（已遮罩）</translation>
        </message>
        <message>
            <source>Values that were entered here stay; the client's are kept beside them.</source>
            <translation>保留本所录入的值，委托方的值并列保存。</translation>
        </message>
        <message>
            <source>Values: {values}</source>
            <translation>内容：{values}</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>Verified by</source>
            <translation>核实人</translation>
        </message>
        <message>
            <source>Verified {day}</source>
            <translation>{day} 核实</translation>
        </message>
        <message>
            <source>Verified {day} by {who}</source>
            <translation>{day} 核实・{who}</translation>
        </message>
        <message>
            <source>Version of the pack</source>
            <translation>规则包版次</translation>
        </message>
        <message>
            <source>View changed</source>
            <translation>修改视图</translation>
        </message>
        <message>
            <source>View kept</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>View removed</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>View renamed to “{name}”</source>
            <translation>视图已改名为“{name}”</translation>
        </message>
        <message>
            <source>View “{name}” kept</source>
            <translation>已保存视图“{name}”</translation>
        </message>
        <message>
            <source>View “{name}” removed</source>
            <translation>已删除视图“{name}”</translation>
        </message>
        <message>
            <source>View “{name}” updated</source>
            <translation>已更新视图“{name}”</translation>
        </message>
        <message>
            <source>What visits cost and bring</source>
            <translation>外访的成本与成效</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>统计多久</translation>
        </message>
        <message>
            <source>Summed up by</source>
            <translation>汇总方式</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Visits summed up</source>
            <translation>外访汇总</translation>
        </message>
        <message>
            <source>Waiting cases with advice</source>
            <translation>待访案件与建议</translation>
        </message>
        <message>
            <source>A lot decides which of the waiting cases rest for a while; the others are visited as usual. Cases with an appointment, an approved request, papers to sign or a near limitation are never drawn. Both groups are compared as they were drawn.</source>
            <translation>由抽签决定哪些待访案件暂不外访，其余照常外访。已约定、申请已批准、要签送文书或时效将届的案件不参加抽签。两组按抽签时的分组比较。</translation>
        </message>
        <message>
            <source>The two groups</source>
            <translation>两个分组</translation>
        </message>
        <message>
            <source>Draw the lots…</source>
            <translation>抽取…</translation>
        </message>
        <message>
            <source>Views arranged</source>
            <translation>视图已排序</translation>
        </message>
        <message>
            <source>Visit begun</source>
            <translation>外访出发</translation>
        </message>
        <message>
            <source>Visit no.</source>
            <translation>外访编号</translation>
        </message>
        <message>
            <source>Visit notice</source>
            <translation>外访通知</translation>
        </message>
        <message>
            <source>Visit restored</source>
            <translation>恢复外访</translation>
        </message>
        <message>
            <source>Visit {number}</source>
            <translation>外访 {number}</translation>
        </message>
        <message>
            <source>Visit {number} is no longer planned. The wish has lapsed.</source>
            <translation>外访 {number} 已不在排期中，申请失效。</translation>
        </message>
        <message>
            <source>Visit {number} is no longer planned; there is no time to agree.</source>
            <translation>外访 {number} 已不在排期中，无需约时间。</translation>
        </message>
        <message>
            <source>Visit {number} is planned for {moment}.</source>
            <translation>外访 {number} 已排定于 {moment}。</translation>
        </message>
        <message>
            <source>Visit {number} stands on the calendar, {at}.</source>
            <translation>外访 {number} 已排入日历，{at}。</translation>
        </message>
        <message>
            <source>Visit {number} stands on the calendar. Call it off first.</source>
            <translation>外访 {number} 尚在日历上，请先取消。</translation>
        </message>
        <message>
            <source>Visit {number} was changed meanwhile. Look at it again.</source>
            <translation>外访 {number} 在此期间已被修改，请重新查看。</translation>
        </message>
        <message>
            <source>Visit {number} was changed meanwhile. Look at its time again before you note the word.</source>
            <translation>外访 {number} 在此期间已被修改，请先核对时间再登记答复。</translation>
        </message>
        <message>
            <source>Visit {number} was moved meanwhile. The wish has lapsed.</source>
            <translation>外访 {number} 在此期间已改期，申请失效。</translation>
        </message>
        <message>
            <source>Visit {number} · {place}</source>
            <translation>外访 {number}・{place}</translation>
        </message>
        <message>
            <source>Visit {number}: {note}</source>
            <translation>外访 {number}：{note}</translation>
        </message>
        <message>
            <source>Visit {visit_no} belongs to another crew. Move it first.</source>
            <translation>外访 {visit_no} 属于其他小组。请先改派。</translation>
        </message>
        <message>
            <source>Visit {visit_no} has no incident to report.</source>
            <translation>外访 {visit_no} 没有需要报告的事件。</translation>
        </message>
        <message>
            <source>Visit {visit_no} has no record yet.</source>
            <translation>外访 {visit_no} 尚无记录。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is no longer planned and needs no pin.</source>
            <translation>外访 {visit_no} 已不在计划中，无需固定。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is not open on this way.</source>
            <translation>外访 {visit_no} 不是本次行程中未完成的外访。</translation>
        </message>
        <message>
            <source>Visit {visit_no} is planned for {day}. Move it to the day of departure first.</source>
            <translation>外访 {visit_no} 排在 {day}。请先改到出发当日。</translation>
        </message>
        <message>
            <source>Visited as usual</source>
            <translation>照常外访</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>外访</translation>
        </message>
        <message>
            <source>Visits after which something came in</source>
            <translation>之后有款项到账的外访</translation>
        </message>
        <message>
            <source>Visits at the workplace</source>
            <translation>单位外访</translation>
        </message>
        <message>
            <source>Visits at which the debtor was met</source>
            <translation>见到债务人本人的外访</translation>
        </message>
        <message>
            <source>Visits called off</source>
            <translation>已取消的外访</translation>
        </message>
        <message>
            <source>Visits called off: {numbers}</source>
            <translation>已取消的外访：{numbers}</translation>
        </message>
        <message>
            <source>Visits do harm: {points} points more cases pay with them (95 % sure: {low} to {high}).</source>
            <translation>外访反而不利：外访后还款案件相差 {points} 个百分点（95% 把握在 {low} 到 {high} 之间）。</translation>
        </message>
        <message>
            <source>Visits help: {points} points more cases pay (95 % sure: {low} to {high}).</source>
            <translation>外访有用：还款案件多 {points} 个百分点（95% 把握在 {low} 到 {high} 之间）。</translation>
        </message>
        <message>
            <source>Visits in 30 days</source>
            <translation>近 30 天外访</translation>
        </message>
        <message>
            <source>Visits on public holidays</source>
            <translation>法定节假日外访</translation>
        </message>
        <message>
            <source>Visits on weekends</source>
            <translation>周末外访</translation>
        </message>
        <message>
            <source>Visits that stay called off</source>
            <translation>仍保持取消的外访</translation>
        </message>
        <message>
            <source>Visits to one person a day</source>
            <translation>同一人每日外访次数</translation>
        </message>
        <message>
            <source>Visits to one person in 30 days</source>
            <translation>同一人 30 天内外访次数</translation>
        </message>
        <message>
            <source>Visits warn; a supervisor looks first, softer terms.</source>
            <translation>外访提示，主管先行审核，放宽方案。</translation>
        </message>
        <message>
            <source>Void.</source>
            <translation>已作废。</translation>
        </message>
        <message>
            <source>Void: {reason}</source>
            <translation>作废：{reason}</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Voucher no.</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Voucher number</source>
            <translation>凭证号</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>Waits no longer</source>
            <translation>已不再等待外访</translation>
        </message>
        <message>
            <source>Waived: fees</source>
            <translation>减免：费用</translation>
        </message>
        <message>
            <source>Waived: interest</source>
            <translation>减免：利息</translation>
        </message>
        <message>
            <source>Waived: penalty interest</source>
            <translation>减免：罚息</translation>
        </message>
        <message>
            <source>Waived: principal</source>
            <translation>减免：本金</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Ways out</source>
            <translation>可以这样解决</translation>
        </message>
        <message>
            <source>Went in</source>
            <translation>是否入户</translation>
        </message>
        <message>
            <source>What came with the merged record goes back; what came since stays.</source>
            <translation>当时并入的归还原档案，此后新增的保留。</translation>
        </message>
        <message>
            <source>What can be chosen, one line each</source>
            <translation>可选项，每行一个</translation>
        </message>
        <message>
            <source>What comes next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>What debtors pay to the client is booked here.</source>
            <translation>债务人付给委托方的款项记在这里。</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>What it asks</source>
            <translation>核查内容</translation>
        </message>
        <message>
            <source>What the file says</source>
            <translation>文件内容</translation>
        </message>
        <message>
            <source>What the import added to the case is in use.</source>
            <translation>本次导入添加的内容已被使用。</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现的问题</translation>
        </message>
        <message>
            <source>What you did last is never undone: payments, contacts and papers are corrected by a new entry. Press again to undo what came before it.</source>
            <translation>上一步不可撤销：款项、联系与文书只能以新记录更正。再按一次可撤销其前一步。</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Where the remainder goes</source>
            <translation>尾差归入</translation>
        </message>
        <message>
            <source>Who let the crew in</source>
            <translation>入户同意人</translation>
        </message>
        <message>
            <source>Who releases it?</source>
            <translation>谁来放行？</translation>
        </message>
        <message>
            <source>Who wrote the record has confirmed it by writing. Correct it if need be.</source>
            <translation>记录人书写即视为确认。如有需要请更正。</translation>
        </message>
        <message>
            <source>Whoever asked not to be contacted is never contacted again; this cannot be undone.</source>
            <translation>要求不再联系的人，今后不得再联系；此项不能撤销。</translation>
        </message>
        <message>
            <source>Whole minutes</source>
            <translation>填整数分钟</translation>
        </message>
        <message>
            <source>Whom they met</source>
            <translation>见到何人</translation>
        </message>
        <message>
            <source>Whose agreement is it?</source>
            <translation>为哪个案件拟协议？</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Why is it printed again?</source>
            <translation>为何重印？</translation>
        </message>
        <message>
            <source>Why is the visit to {name} called off?</source>
            <translation>为什么取消对 {name} 的外访？</translation>
        </message>
        <message>
            <source>Why it is kept</source>
            <translation>保留原因</translation>
        </message>
        <message>
            <source>Why it was called off</source>
            <translation>取消原因</translation>
        </message>
        <message>
            <source>Why it was not taken</source>
            <translation>未导入原因</translation>
        </message>
        <message>
            <source>Why nothing was paid</source>
            <translation>逾期原因</translation>
        </message>
        <message>
            <source>Why there is no recording</source>
            <translation>无录音录像原因</translation>
        </message>
        <message>
            <source>Windows Credential Manager</source>
            <translation>Windows 凭据管理器</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>本人要求</translation>
        </message>
        <message>
            <source>With those who left</source>
            <translation>含已离职</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>退案</translation>
        </message>
        <message>
            <source>Withdraw the placement…</source>
            <translation>退案…</translation>
        </message>
        <message>
            <source>Withdraw {number}?</source>
            <translation>{number} 退案？</translation>
        </message>
        <message>
            <source>Withdrawal of a request</source>
            <translation>撤回外访申请</translation>
        </message>
        <message>
            <source>Withdrawing the placement</source>
            <translation>正在退案</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已退案</translation>
        </message>
        <message>
            <source>Withdrawn.</source>
            <translation>已退案。</translation>
        </message>
        <message>
            <source>Within law and contract only</source>
            <translation>以法律和合同为限</translation>
        </message>
        <message>
            <source>Without a number the gate takes it as missing.</source>
            <translation>没有编号，闸门会当作缺少授权书。</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Words that mark a place as sensitive</source>
            <translation>敏感场所用词</translation>
        </message>
        <message>
            <source>Work ID until</source>
            <translation>工作证有效至</translation>
        </message>
        <message>
            <source>Work address</source>
            <translation>单位地址</translation>
        </message>
        <message>
            <source>Work goes on in the state that agreement and promises give it.</source>
            <translation>恢复催收，状态按协议与承诺自动判定。</translation>
        </message>
        <message>
            <source>Work phone</source>
            <translation>单位电话</translation>
        </message>
        <message>
            <source>Working weekend for {festival}</source>
            <translation>{festival}调休上班</translation>
        </message>
        <message>
            <source>Workplace</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Workplace approved by</source>
            <translation>单位外访同意人</translation>
        </message>
        <message>
            <source>Works in the office</source>
            <translation>在职</translation>
        </message>
        <message numerus="yes">
            <source>Write %n case(s)</source>
            <translation>
                <numerusform>写入 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Write a day like 2026-05-09.</source>
            <translation>请填日期，如 2026-05-09。</translation>
        </message>
        <message>
            <source>Write a percentage above 0 and up to 100, such as 24.</source>
            <translation>请填大于 0、不超过 100 的百分数，如 24。</translation>
        </message>
        <message>
            <source>Write down in a few words what was said and seen.</source>
            <translation>请简要记下谈了什么、看到什么。</translation>
        </message>
        <message>
            <source>Write down the day and when the crew came and left.</source>
            <translation>请填写日期、到达和离开时间。</translation>
        </message>
        <message>
            <source>Write down what happened at the incident.</source>
            <translation>请写明事件经过。</translation>
        </message>
        <message>
            <source>Write down what is to be added.</source>
            <translation>请写明补记内容。</translation>
        </message>
        <message>
            <source>Write down, released</source>
            <translation>放行并记录</translation>
        </message>
        <message>
            <source>Write from where this person is known and why the case needs them.</source>
            <translation>请写明如何得知此人、案件为何需要。</translation>
        </message>
        <message>
            <source>Write the minutes between two check-ins as a number.</source>
            <translation>请用数字填写报平安的间隔分钟。</translation>
        </message>
        <message>
            <source>Write the new phone or address, or delete its row.</source>
            <translation>请填写新的电话或地址，或删除该行。</translation>
        </message>
        <message>
            <source>Write the reason; it is kept in the log.</source>
            <translation>请写事由，记入审计。</translation>
        </message>
        <message>
            <source>Write the workbook</source>
            <translation>写出工作簿</translation>
        </message>
        <message>
            <source>Write what can be chosen, one line for each.</source>
            <translation>请写出可选项，每行一个。</translation>
        </message>
        <message>
            <source>Write what is known: a flag without a note helps nobody.</source>
            <translation>请写明情况：没有说明的标记帮不上忙。</translation>
        </message>
        <message>
            <source>Write what the workbook is for; the reason is kept in the log.</source>
            <translation>请写明工作簿的用途，理由会记入日志。</translation>
        </message>
        <message>
            <source>Write who asked for it, when and how.</source>
            <translation>请写明何人、何时、以何方式提出。</translation>
        </message>
        <message>
            <source>Write whole minutes from {least} to {most}.</source>
            <translation>请填 {least} 到 {most} 的整分钟数。</translation>
        </message>
        <message>
            <source>Write why the case needs them.</source>
            <translation>请写明案件为何需要此人。</translation>
        </message>
        <message>
            <source>Write why the flag no longer holds.</source>
            <translation>请写明标记为何不再成立。</translation>
        </message>
        <message>
            <source>Write why you need to see the full value; the reason is kept in the log.</source>
            <translation>请写明查看明文的事由，事由记入审计。</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>正在写入</translation>
        </message>
        <message>
            <source>Writing changes</source>
            <translation>正在写入变更</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>正在写出工作簿</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>正在写入 {file}</translation>
        </message>
        <message>
            <source>Written offer</source>
            <translation>书面方案</translation>
        </message>
        <message>
            <source>Wrong address</source>
            <translation>地址错误</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>号码有误</translation>
        </message>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>年-月-日</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>You cannot put yourself out of the office. Ask another administrator.</source>
            <translation>不能把自己设为离职，请由另一位管理员办理。</translation>
        </message>
        <message>
            <source>Your password is changed. Use it from the next sign-in on.</source>
            <translation>口令已更改，下次登录起使用新口令。</translation>
        </message>
        <message>
            <source>Your role does not allow you to {right}. Ask a supervisor.</source>
            <translation>您的角色不能{right}，请找主管。</translation>
        </message>
        <message>
            <source>Your role does not include this</source>
            <translation>您的角色无此权限</translation>
        </message>
        <message>
            <source>Yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>a day is missing</source>
            <translation>请填日期</translation>
        </message>
        <message>
            <source>a list of words</source>
            <translation>词语清单</translation>
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
            <source>a text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>a visit stands on the calendar: call it off first</source>
            <translation>日历上有外访，请先取消外访</translation>
        </message>
        <message>
            <source>a whole number from 0 to {most}</source>
            <translation>0 至 {most} 的整数</translation>
        </message>
        <message>
            <source>about {span} left</source>
            <translation>约剩 {span}</translation>
        </message>
        <message>
            <source>accept or leave out</source>
            <translation>接受或不接受</translation>
        </message>
        <message>
            <source>accept, or assign</source>
            <translation>采纳或认领</translation>
        </message>
        <message>
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>address {word}</source>
            <translation>地址 {word}</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>本人约</translation>
        </message>
        <message>
            <source>agreement no. {word}</source>
            <translation>协议号 {word}</translation>
        </message>
        <message>
            <source>all cases</source>
            <translation>跨案件合并计</translation>
        </message>
        <message>
            <source>also keep the key in this computer's keyring</source>
            <translation>同时把密钥存入本机密钥环</translation>
        </message>
        <message>
            <source>an agreement is being kept: return it from its file</source>
            <translation>协议履行中，请在卷宗里退案</translation>
        </message>
        <message>
            <source>another office</source>
            <translation>换一个数字得到另一家练习机构</translation>
        </message>
        <message>
            <source>approve agreements</source>
            <translation>审批协议</translation>
        </message>
        <message>
            <source>approve visits and check their records</source>
            <translation>审批外访并复核回录</translation>
        </message>
        <message>
            <source>are allowed</source>
            <translation>可行</translation>
        </message>
        <message>
            <source>are allowed and noted</source>
            <translation>可行并记录</translation>
        </message>
        <message>
            <source>are allowed with a warning</source>
            <translation>提示后可行</translation>
        </message>
        <message>
            <source>are blocked</source>
            <translation>阻断</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>保持不变</translation>
        </message>
        <message>
            <source>as of {day}</source>
            <translation>截至 {day}</translation>
        </message>
        <message>
            <source>assign</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>assign cases</source>
            <translation>分派</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>at most {owed}</source>
            <translation>至多 {owed}</translation>
        </message>
        <message>
            <source>audit entry {number}</source>
            <translation>审计 {number}</translation>
        </message>
        <message>
            <source>authorised institution</source>
            <translation>经授权机构</translation>
        </message>
        <message>
            <source>back to the tray</source>
            <translation>退回托盘</translation>
        </message>
        <message>
            <source>back {time}</source>
            <translation>回 {time}</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>转账</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>阻止</translation>
        </message>
        <message>
            <source>blocked by {rules}</source>
            <translation>阻断：{rules}</translation>
        </message>
        <message>
            <source>book it though it is more than is owed</source>
            <translation>超出欠款也入账</translation>
        </message>
        <message>
            <source>build a practice office and do the main job on it</source>
            <translation>建立练习机构并走完主要流程</translation>
        </message>
        <message>
            <source>build the search index of the office anew before</source>
            <translation>先重建机构的搜索索引</translation>
        </message>
        <message>
            <source>by district</source>
            <translation>按区域</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>{day} 前</translation>
        </message>
        <message>
            <source>call</source>
            <translation>通话</translation>
        </message>
        <message>
            <source>call in</source>
            <translation>来电</translation>
        </message>
        <message>
            <source>calls today {used} / {limit}</source>
            <translation>今日通话 {used} / {limit}</translation>
        </message>
        <message>
            <source>card ending in {word}</source>
            <translation>卡号尾号 {word}</translation>
        </message>
        <message>
            <source>card number</source>
            <translation>卡号</translation>
        </message>
        <message>
            <source>cards: five years</source>
            <translation>信用卡最长五年</translation>
        </message>
        <message>
            <source>carries none of these tags</source>
            <translation>没有这些标签</translation>
        </message>
        <message>
            <source>carries the tags already</source>
            <translation>已有这些标签</translation>
        </message>
        <message>
            <source>case no. {word}</source>
            <translation>案号 {word}</translation>
        </message>
        <message>
            <source>certain posts what a number proves, likely also what name and amount tell</source>
            <translation>certain 只入账有编号为证的，likely 另含姓名与金额相符的</translation>
        </message>
        <message>
            <source>change the office's rules</source>
            <translation>更改本所规则</translation>
        </message>
        <message>
            <source>check the scan</source>
            <translation>复核扫描件</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>已核实</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>选</translation>
        </message>
        <message>
            <source>choose a visit</source>
            <translation>选外访</translation>
        </message>
        <message>
            <source>commands only</source>
            <translation>只搜命令</translation>
        </message>
        <message>
            <source>contract no. {word}</source>
            <translation>合同号 {word}</translation>
        </message>
        <message>
            <source>copy {number} of {copies}</source>
            <translation>第 {number} 份，共 {copies} 份</translation>
        </message>
        <message>
            <source>create the office and its first administrator</source>
            <translation>创建机构及首位管理员</translation>
        </message>
        <message>
            <source>crew {letter}</source>
            <translation>{letter}组</translation>
        </message>
        <message>
            <source>crew {letter} there {day}</source>
            <translation>{day}{letter}组同路</translation>
        </message>
        <message>
            <source>day {day}</source>
            <translation>{day} 日</translation>
        </message>
        <message>
            <source>Road</source>
            <translation>路程</translation>
        </message>
        <message>
            <source>Suggested plans, the board of crews and the costs of visits go by these terms.</source>
            <translation>自动排、出勤板和外访成本均按此设置。</translation>
        </message>
        <message>
            <source>Crews work from</source>
            <translation>上班时间</translation>
        </message>
        <message>
            <source>Crews work until</source>
            <translation>下班时间</translation>
        </message>
        <message>
            <source>Break from</source>
            <translation>午休开始</translation>
        </message>
        <message>
            <source>Break until</source>
            <translation>午休结束</translation>
        </message>
        <message>
            <source>Visits of a crew a day</source>
            <translation>每组每日外访数</translation>
        </message>
        <message>
            <source>Check in every</source>
            <translation>报平安间隔</translation>
        </message>
        <message>
            <source>Late after</source>
            <translation>超时多久算迟</translation>
        </message>
        <message>
            <source>City crews set out from</source>
            <translation>出发城市</translation>
        </message>
        <message>
            <source>District crews set out from</source>
            <translation>出发区县</translation>
        </message>
        <message>
            <source>An hour of a person</source>
            <translation>每人每小时</translation>
        </message>
        <message>
            <source>Payments count for</source>
            <translation>回款计入期</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>Not visited, by lot</source>
            <translation>抽签不外访</translation>
        </message>
        <message>
            <source>Not visited for</source>
            <translation>不外访期限</translation>
        </message>
        <message>
            <source>Districts of the addresses</source>
            <translation>地址涉及的区县</translation>
        </message>
        <message>
            <source>Set centre…</source>
            <translation>设中心点…</translation>
        </message>
        <message>
            <source>days like 2026-02-17</source>
            <translation>日期，如 2026-02-17</translation>
        </message>
        <message>
            <source>days to make good after the notice of a breach</source>
            <translation>违约通知后的补救天数</translation>
        </message>
        <message>
            <source>dead no.</source>
            <translation>停机</translation>
        </message>
        <message>
            <source>debt − waiver</source>
            <translation>欠款 − 减免</translation>
        </message>
        <message>
            <source>debt − waiver − left to the contract</source>
            <translation>欠款 − 减免 − 暂不列入</translation>
        </message>
        <message>
            <source>debtor's authorisation</source>
            <translation>本人授权</translation>
        </message>
        <message>
            <source>difference {difference}</source>
            <translation>差额 {difference}</translation>
        </message>
        <message>
            <source>digest {digest}</source>
            <translation>摘要 {digest}</translation>
        </message>
        <message>
            <source>direct debit</source>
            <translation>自动扣款</translation>
        </message>
        <message>
            <source>dismiss</source>
            <translation>剔除</translation>
        </message>
        <message>
            <source>document number</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>does not open</source>
            <translation>无法打开</translation>
        </message>
        <message>
            <source>draft agreement</source>
            <translation>拟协议</translation>
        </message>
        <message>
            <source>draft agreements</source>
            <translation>拟协议</translation>
        </message>
        <message>
            <source>draft an agreement and write its paper</source>
            <translation>起草协议并生成 PDF</translation>
        </message>
        <message>
            <source>due {time}</source>
            <translation>应于 {time} 报平安</translation>
        </message>
        <message>
            <source>edit cases</source>
            <translation>编辑案件</translation>
        </message>
        <message>
            <source>edit the wording of papers</source>
            <translation>修改文书用语</translation>
        </message>
        <message>
            <source>effective call</source>
            <translation>有效通话</translation>
        </message>
        <message>
            <source>employer</source>
            <translation>工作单位</translation>
        </message>
        <message>
            <source>employer {word}</source>
            <translation>单位 {word}</translation>
        </message>
        <message>
            <source>examine the installation and the office; exit code 1 when there is work</source>
            <translation>检查安装与机构；有事要办时退出码为 1</translation>
        </message>
        <message>
            <source>expired</source>
            <translation>已过</translation>
        </message>
        <message>
            <source>export data</source>
            <translation>导出资料</translation>
        </message>
        <message>
            <source>fails from then on</source>
            <translation>新增不合规</translation>
        </message>
        <message>
            <source>female</source>
            <translation>女</translation>
        </message>
        <message>
            <source>file by number</source>
            <translation>按编号归档</translation>
        </message>
        <message>
            <source>file here</source>
            <translation>归入此处</translation>
        </message>
        <message>
            <source>file scans</source>
            <translation>归档扫描件</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>finds what it should</source>
            <translation>能找到应有的记录</translation>
        </message>
        <message>
            <source>fine</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>first instalment {amount}</source>
            <translation>首期 {amount}</translation>
        </message>
        <message>
            <source>folder of the office</source>
            <translation>机构的数据文件夹</translation>
        </message>
        <message>
            <source>from the beginning</source>
            <translation>从最早开始</translation>
        </message>
        <message>
            <source>gate passed</source>
            <translation>闸门通过</translation>
        </message>
        <message>
            <source>give a payment its receipt number</source>
            <translation>为还款编收据号</translation>
        </message>
        <message>
            <source>give its open cases back to the client and call their visits off</source>
            <translation>在办案件退回委托方并取消其外访</translation>
        </message>
        <message>
            <source>given back</source>
            <translation>已退案</translation>
        </message>
        <message>
            <source>given by the debtor</source>
            <translation>本人提供</translation>
        </message>
        <message>
            <source>go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>go on with a run that stopped, such as DY20261124-001</source>
            <translation>继续中断的批次，例如 DY20261124-001</translation>
        </message>
        <message>
            <source>graver</source>
            <translation>加重</translation>
        </message>
        <message>
            <source>group {number}</source>
            <translation>第 {number} 组</translation>
        </message>
        <message>
            <source>guardian of a debtor under age (Civil Code 19, 23, 145)</source>
            <translation>未成年债务人的监护人（《民法典》第十九、二十三、一百四十五条）</translation>
        </message>
        <message>
            <source>has an unclosed brace</source>
            <translation>花括号没有闭合</translation>
        </message>
        <message>
            <source>has more than {most} entries</source>
            <translation>超过 {most} 项</translation>
        </message>
        <message>
            <source>has the unknown gap {gap}</source>
            <translation>含有未知的空位 {gap}</translation>
        </message>
        <message>
            <source>has this next step already</source>
            <translation>下一步已是如此</translation>
        </message>
        <message>
            <source>here stands “＝” of full width; write “=”</source>
            <translation>此处是全角“＝”，请改为半角“=”</translation>
        </message>
        <message>
            <source>holidays {hours}</source>
            <translation>假日 {hours}</translation>
        </message>
        <message>
            <source>hours for each kind of day</source>
            <translation>各类日子的时段</translation>
        </message>
        <message>
            <source>how it came in</source>
            <translation>收到途径</translation>
        </message>
        <message>
            <source>import a file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>import assignment lists</source>
            <translation>导入委案清单</translation>
        </message>
        <message>
            <source>import without the rows that are wrong</source>
            <translation>跳过有误的行后导入</translation>
        </message>
        <message>
            <source>in dispute: answer the dispute first</source>
            <translation>争议中，请先答复争议</translation>
        </message>
        <message>
            <source>in hand</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>incident, told of the debt: {incident}</source>
            <translation>事件，得知了欠款：{incident}</translation>
        </message>
        <message>
            <source>interest a year on the unpaid principal while the plan runs</source>
            <translation>分期期间按未还本金计的年利率</translation>
        </message>
        <message>
            <source>is given twice</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>is missing from check_order: no visit would meet it</source>
            <translation>未列入 check_order，任何外访都不会受其检查</translation>
        </message>
        <message>
            <source>is no field of a clause</source>
            <translation>不是条款的字段</translation>
        </message>
        <message>
            <source>is no field of a rule</source>
            <translation>不是规则的字段</translation>
        </message>
        <message>
            <source>is no known condition</source>
            <translation>不是已知的条件</translation>
        </message>
        <message>
            <source>is used by no paper</source>
            <translation>没有文书用到</translation>
        </message>
        <message>
            <source>it cannot be read ({detail})</source>
            <translation>无法读取（{detail}）</translation>
        </message>
        <message>
            <source>it does not fit</source>
            <translation>不相符</translation>
        </message>
        <message>
            <source>it holds no record</source>
            <translation>内容不是一条记录</translation>
        </message>
        <message>
            <source>it stands in the wrong place</source>
            <translation>顺序被调换</translation>
        </message>
        <message>
            <source>it was edited</source>
            <translation>内容被改动</translation>
        </message>
        <message>
            <source>it was removed</source>
            <translation>已被删除</translation>
        </message>
        <message>
            <source>its conditions can leave the clause empty</source>
            <translation>其条件可能使这一条整条不印</translation>
        </message>
        <message>
            <source>its day; today without it</source>
            <translation>首付日，不填为今日</translation>
        </message>
        <message>
            <source>its name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>its number, or CLIENT:NUMBER where two clients use it</source>
            <translation>案件编号；两家委托方同号时写 委托方:编号</translation>
        </message>
        <message>
            <source>jump to a group</source>
            <translation>跳到分组</translation>
        </message>
        <message>
            <source>keep view</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>keep views for everybody</source>
            <translation>为全所保存视图</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>key of the payment, for its receipt</source>
            <translation>还款的编号，用于到账确认单</translation>
        </message>
        <message>
            <source>last instalment {amount}</source>
            <translation>末期 {amount}</translation>
        </message>
        <message>
            <source>lawful public channel</source>
            <translation>合法公开渠道</translation>
        </message>
        <message>
            <source>leave out what was only known later</source>
            <translation>不计此日之后才获知的变动</translation>
        </message>
        <message>
            <source>ledger</source>
            <translation>分户账</translation>
        </message>
        <message>
            <source>left {time} · {districts}</source>
            <translation>{time} 出发・{districts}</translation>
        </message>
        <message>
            <source>less than {payable}</source>
            <translation>须小于 {payable}</translation>
        </message>
        <message>
            <source>let an agreement pass a limit of the office</source>
            <translation>放行协议超出本所限度的一项</translation>
        </message>
        <message>
            <source>let its cases stand again where they stood</source>
            <translation>案件恢复原状态</translation>
        </message>
        <message>
            <source>letter</source>
            <translation>函件</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>很可能</translation>
        </message>
        <message>
            <source>line {line}, {place}: {reason}.</source>
            <translation>第 {line} 行，{place}：{reason}。</translation>
        </message>
        <message>
            <source>list agreements, names masked</source>
            <translation>列出协议，姓名脱敏</translation>
        </message>
        <message>
            <source>list cases, names masked</source>
            <translation>列出案件，姓名脱敏</translation>
        </message>
        <message>
            <source>list the complaints that wait, names masked</source>
            <translation>列出待答复的投诉，姓名遮蔽</translation>
        </message>
        <message>
            <source>list the payments that wait for a case, payers masked</source>
            <translation>列出待认领款项（付款人脱敏）</translation>
        </message>
        <message>
            <source>list the placements with what is open in them</source>
            <translation>列出委案批次及其在办情况</translation>
        </message>
        <message>
            <source>list the requests, names masked</source>
            <translation>列出外访申请，姓名隐去</translation>
        </message>
        <message>
            <source>list the visits of some days, or propose days and crews</source>
            <translation>列出若干天的外访，或推荐日期与外访组</translation>
        </message>
        <message>
            <source>list what changed it</source>
            <translation>列出余额变动明细</translation>
        </message>
        <message>
            <source>list {number}</source>
            <translation>批次 {number}</translation>
        </message>
        <message>
            <source>loan contract</source>
            <translation>借款合同</translation>
        </message>
        <message>
            <source>log contact</source>
            <translation>记联系</translation>
        </message>
        <message>
            <source>log contacts</source>
            <translation>记联系</translation>
        </message>
        <message>
            <source>longer or shorter</source>
            <translation>拉长或缩短</translation>
        </message>
        <message>
            <source>longest search</source>
            <translation>最长计算秒数</translation>
        </message>
        <message>
            <source>look among the cases of this client only</source>
            <translation>只在该委托方的案件中查找</translation>
        </message>
        <message>
            <source>look at the rules of the office</source>
            <translation>查看本所规则</translation>
        </message>
        <message>
            <source>macOS Keychain</source>
            <translation>macOS 钥匙串</translation>
        </message>
        <message>
            <source>main action</source>
            <translation>主要操作</translation>
        </message>
        <message>
            <source>make repayment agreements</source>
            <translation>制作还款协议</translation>
        </message>
        <message>
            <source>make statements for clients</source>
            <translation>出具委托方结算单</translation>
        </message>
        <message>
            <source>male</source>
            <translation>男</translation>
        </message>
        <message>
            <source>manage clients</source>
            <translation>管理委托方</translation>
        </message>
        <message>
            <source>manage staff</source>
            <translation>管理人员</translation>
        </message>
        <message>
            <source>manage the office</source>
            <translation>管理机构</translation>
        </message>
        <message>
            <source>mark the printed paper as signed</source>
            <translation>将已打印的协议标为已签</translation>
        </message>
        <message>
            <source>message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>met</source>
            <translation>面谈</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>未接</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>more hours are stricter</source>
            <translation>时段越长越严</translation>
        </message>
        <message>
            <source>more is stricter</source>
            <translation>越大越严</translation>
        </message>
        <message>
            <source>more time until {day}</source>
            <translation>宽展至 {day}</translation>
        </message>
        <message>
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <source>move a planned visit to another time or crew</source>
            <translation>把已排的外访改到另一时间或外访组</translation>
        </message>
        <message>
            <source>move by 10 min</source>
            <translation>挪 10 分钟</translation>
        </message>
        <message>
            <source>move by 10 min or a day</source>
            <translation>挪 10 分钟或 1 天</translation>
        </message>
        <message>
            <source>move the recall of its open cases to a later day</source>
            <translation>把在办案件的退案日延后</translation>
        </message>
        <message>
            <source>must agree in writing to be bound by changed terms (Civil Code 695)</source>
            <translation>书面同意后变更方对其有约束力（《民法典》第六百九十五条）</translation>
        </message>
        <message>
            <source>must be a day like 2026-02-01</source>
            <translation>应为日期，如 2026-02-01</translation>
        </message>
        <message>
            <source>must be a list of rules</source>
            <translation>应为规则列表</translation>
        </message>
        <message>
            <source>must be a list of texts</source>
            <translation>应为文字列表</translation>
        </message>
        <message>
            <source>must be a table</source>
            <translation>应为表</translation>
        </message>
        <message>
            <source>must be a text</source>
            <translation>应为文字</translation>
        </message>
        <message>
            <source>must be a whole number</source>
            <translation>应为整数</translation>
        </message>
        <message>
            <source>must be a whole number from 0 to {most}</source>
            <translation>须为 0 至 {most} 的整数</translation>
        </message>
        <message>
            <source>must be a whole number or name one</source>
            <translation>须为整数或指向一个整数参数</translation>
        </message>
        <message>
            <source>must be days like 2026-02-17</source>
            <translation>应为日期，如 2026-02-17</translation>
        </message>
        <message>
            <source>must be given in zh and en</source>
            <translation>须同时给出 zh 和 en</translation>
        </message>
        <message>
            <source>must be hours for each kind of day</source>
            <translation>须为各类日子的时段</translation>
        </message>
        <message>
            <source>must be letters, digits and hyphens</source>
            <translation>只能用字母、数字和连字符</translation>
        </message>
        <message>
            <source>must be one of {known}</source>
            <translation>应为 {known} 之一</translation>
        </message>
        <message>
            <source>must be true or false</source>
            <translation>应为 true 或 false</translation>
        </message>
        <message>
            <source>must be two times like 22:00</source>
            <translation>应为两个时间，如 22:00</translation>
        </message>
        <message>
            <source>must be up to 24 letters, digits, dots and hyphens</source>
            <translation>须为不超过 24 个的字母、数字、点或连字符</translation>
        </message>
        <message>
            <source>must be “{known}”: by that it grows stricter, whatever a pack says</source>
            <translation>必须为“{known}”：程序已知该参数的从严方向，规则包不得改变</translation>
        </message>
        <message>
            <source>must go on listing “{word}”</source>
            <translation>须继续列出“{word}”</translation>
        </message>
        <message>
            <source>must list some of {known}</source>
            <translation>须列出 {known} 中的若干项</translation>
        </message>
        <message>
            <source>must name hours</source>
            <translation>须指向一个时段参数</translation>
        </message>
        <message>
            <source>must name points of conduct in zh and en</source>
            <translation>须用中英文列出行为要点</translation>
        </message>
        <message>
            <source>must stay “{value}”</source>
            <translation>须保持为“{value}”</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>name and phone</source>
            <translation>姓名和电话</translation>
        </message>
        <message>
            <source>name at least one day</source>
            <translation>至少填写一个日期</translation>
        </message>
        <message>
            <source>name of the first administrator, badge A001</source>
            <translation>首位管理员的姓名，工号 A001</translation>
        </message>
        <message>
            <source>name the doors in full, and why; the reason is kept in the log</source>
            <translation>印出完整门牌及其理由；理由记入审计</translation>
        </message>
        <message>
            <source>name {word}</source>
            <translation>姓名 {word}</translation>
        </message>
        <message>
            <source>names a rule twice</source>
            <translation>重复列出了同一规则</translation>
        </message>
        <message>
            <source>names no known check</source>
            <translation>没有这样的检查</translation>
        </message>
        <message>
            <source>names no known time zone</source>
            <translation>不是已知时区</translation>
        </message>
        <message>
            <source>names or badge numbers, the leader first</source>
            <translation>姓名或工号，负责人在前</translation>
        </message>
        <message>
            <source>names the unknown parameter {param}</source>
            <translation>提到不存在的参数 {param}</translation>
        </message>
        <message>
            <source>names the unknown rule {rule}</source>
            <translation>提到不存在的规则 {rule}</translation>
        </message>
        <message>
            <source>need a supervisor's approval</source>
            <translation>须主管同意</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>next by {time}</source>
            <translation>下次报平安 {time}</translation>
        </message>
        <message>
            <source>next group</source>
            <translation>下一组</translation>
        </message>
        <message>
            <source>next pane</source>
            <translation>下一窗格</translation>
        </message>
        <message>
            <source>next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>no</source>
            <translation>不可</translation>
        </message>
        <message>
            <source>no amount</source>
            <translation>不是金额</translation>
        </message>
        <message>
            <source>no complaint</source>
            <translation>无投诉</translation>
        </message>
        <message>
            <source>no longer names {gap}</source>
            <translation>不再写明 {gap}</translation>
        </message>
        <message>
            <source>no such day</source>
            <translation>没有这一天</translation>
        </message>
        <message>
            <source>no text begins with a brace; put it in quotes</source>
            <translation>文字不能以花括号开头，请加英文引号</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none in this folder</source>
            <translation>此文件夹中没有机构</translation>
        </message>
        <message>
            <source>none runs</source>
            <translation>不计</translation>
        </message>
        <message>
            <source>not below zero</source>
            <translation>不能为负</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>未核实</translation>
        </message>
        <message>
            <source>not known: may not be used</source>
            <translation>不明：不能使用</translation>
        </message>
        <message>
            <source>not on {day} because of {rule}</source>
            <translation>{day} 不可，因 {rule}</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>未打印</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>未勾选</translation>
        </message>
        <message>
            <source>notation</source>
            <translation>书写格式</translation>
        </message>
        <message>
            <source>note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>note that a crew is back</source>
            <translation>登记一组回所</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>notice arrived {day}</source>
            <translation>{day} 通知送达</translation>
        </message>
        <message>
            <source>of a visit, such as V20261122-001</source>
            <translation>外访号，如 V20261122-001</translation>
        </message>
        <message>
            <source>of each agreement, offer and letter</source>
            <translation>每份协议、方案、函件的份数</translation>
        </message>
        <message>
            <source>of the request, such as Q20261122-01</source>
            <translation>申请编号，如 Q20261122-01</translation>
        </message>
        <message>
            <source>of the visit, such as V20261122-001</source>
            <translation>外访编号，如 V20261122-001</translation>
        </message>
        <message>
            <source>one day a line, YYYY-MM-DD; Alt+↓ for a month</source>
            <translation>每行一个日期，如 2026-05-09；Alt+↓ 选月历</translation>
        </message>
        <message>
            <source>one of {known}</source>
            <translation>{known} 之一</translation>
        </message>
        <message>
            <source>open</source>
            <translation>打开</translation>
        </message>
        <message numerus="yes">
            <source>open %n day(s)</source>
            <translation>
                <numerusform>已等 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>open every page of the installed program and report each</source>
            <translation>逐页打开已安装的程序并报告</translation>
        </message>
        <message>
            <source>open the case</source>
            <translation>打开案件</translation>
        </message>
        <message>
            <source>open the day</source>
            <translation>打开当日</translation>
        </message>
        <message>
            <source>other crew</source>
            <translation>换组</translation>
        </message>
        <message>
            <source>other day</source>
            <translation>换日</translation>
        </message>
        <message>
            <source>other month</source>
            <translation>换月</translation>
        </message>
        <message>
            <source>other way</source>
            <translation>其他方式</translation>
        </message>
        <message>
            <source>ours</source>
            <translation>本所</translation>
        </message>
        <message>
            <source>ours or the client's</source>
            <translation>本所或委托方</translation>
        </message>
        <message>
            <source>ours: {person}, {moment}</source>
            <translation>本所：{person}，{moment}</translation>
        </message>
        <message>
            <source>override blocks</source>
            <translation>放行阻断</translation>
        </message>
        <message>
            <source>owed {amount} yuan</source>
            <translation>欠款 {amount} 元</translation>
        </message>
        <message>
            <source>owed {amount} yuan · {days} days overdue on average</source>
            <translation>欠款 {amount} 元・平均逾期 {days} 天</translation>
        </message>
        <message>
            <source>owes the debt</source>
            <translation>债务人本人</translation>
        </message>
        <message>
            <source>owes the debt too</source>
            <translation>共同债务人</translation>
        </message>
        <message>
            <source>own</source>
            <translation>本所</translation>
        </message>
        <message>
            <source>page {page} of {pages}</source>
            <translation>第 {page} 页，共 {pages} 页</translation>
        </message>
        <message>
            <source>paid at once, part of the total</source>
            <translation>首付，计入总额</translation>
        </message>
        <message>
            <source>paid so far {amount}</source>
            <translation>已还 {amount}</translation>
        </message>
        <message>
            <source>papers carried {day}</source>
            <translation>文书领用登记 {day}</translation>
        </message>
        <message>
            <source>parts</source>
            <translation>期</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>phone ending in {word}</source>
            <translation>电话尾号 {word}</translation>
        </message>
        <message>
            <source>pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <source>pinyin {word}</source>
            <translation>拼音 {word}</translation>
        </message>
        <message>
            <source>place from the tray</source>
            <translation>从托盘排入</translation>
        </message>
        <message>
            <source>plan home visits</source>
            <translation>安排外访</translation>
        </message>
        <message>
            <source>plan the whole proposal, in one step</source>
            <translation>一步排入整个方案</translation>
        </message>
        <message>
            <source>plan visits</source>
            <translation>安排外访</translation>
        </message>
        <message>
            <source>post</source>
            <translation>入账</translation>
        </message>
        <message>
            <source>preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>preview on or off</source>
            <translation>预览开关</translation>
        </message>
        <message>
            <source>print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>print a letter about a case</source>
            <translation>打印一个案件的信函</translation>
        </message>
        <message>
            <source>print an approved agreement; each copy is registered</source>
            <translation>打印已批准的协议，每份登记编号</translation>
        </message>
        <message>
            <source>print exactly one JSON document on stdout</source>
            <translation>在标准输出上只打印一份 JSON</translation>
        </message>
        <message>
            <source>print papers</source>
            <translation>打印文书</translation>
        </message>
        <message>
            <source>print the route sheets of all crews of a day</source>
            <translation>打印一天所有外访组的行程单</translation>
        </message>
        <message>
            <source>print the statement of account of a case</source>
            <translation>打印一个案件的欠款对账单</translation>
        </message>
        <message>
            <source>print what a day's crews need: sheets, agreements, letters</source>
            <translation>打印某日各组所需：行程单、协议、函件</translation>
        </message>
        <message>
            <source>printing or saving the sheet</source>
            <translation>打印或保存恢复表</translation>
        </message>
        <message>
            <source>program</source>
            <translation>程序自带</translation>
        </message>
        <message>
            <source>prolong, pause, resume a placement, or give it back</source>
            <translation>批次留案、暂停、恢复或退案</translation>
        </message>
        <message>
            <source>propose days, crews and order for the cases that wait</source>
            <translation>为待排案件自动排日期、外访组和顺序</translation>
        </message>
        <message>
            <source>prove or export the audit log</source>
            <translation>校验或导出审计日志</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>put a visit to the debtor's home on the calendar</source>
            <translation>将上门外访排入日历</translation>
        </message>
        <message>
            <source>put an agreement out of the world</source>
            <translation>作废协议</translation>
        </message>
        <message>
            <source>put its open cases on hold and call their visits off</source>
            <translation>在办案件暂停催收并取消其外访</translation>
        </message>
        <message>
            <source>quiet hours</source>
            <translation>展开静默时段</translation>
        </message>
        <message>
            <source>read a folder</source>
            <translation>读取文件夹</translation>
        </message>
        <message>
            <source>read a stack of scanned pages (PDF, JPEG, PNG, TIFF) and file each into its paper</source>
            <translation>读取一批扫描页（PDF、JPEG、PNG、TIFF），逐页归入对应文书</translation>
        </message>
        <message>
            <source>read the audit log</source>
            <translation>查看审计</translation>
        </message>
        <message>
            <source>read the columns as they were kept under this name, or keep them under it</source>
            <translation>按此名称保存的列读取，或以此名称保存</translation>
        </message>
        <message>
            <source>read them; they are kept with the plan</source>
            <translation>需过目，随计划存档</translation>
        </message>
        <message>
            <source>recompute every seal; exit code 1 when an entry is not as it was written</source>
            <translation>重新计算每条封签；有记录与原样不符时退出码为 1</translation>
        </message>
        <message>
            <source>record</source>
            <translation>记外访</translation>
        </message>
        <message>
            <source>record a payment on a case</source>
            <translation>为案件登记一笔还款</translation>
        </message>
        <message>
            <source>record it though it looks like one recorded</source>
            <translation>疑似重复也照常登记</translation>
        </message>
        <message>
            <source>record payment</source>
            <translation>记还款</translation>
        </message>
        <message>
            <source>record payments</source>
            <translation>记还款</translation>
        </message>
        <message>
            <source>record payments, take files of them, list what waits</source>
            <translation>登记还款、导入还款文件、查看待认领</translation>
        </message>
        <message>
            <source>record visits</source>
            <translation>记外访</translation>
        </message>
        <message>
            <source>recorded</source>
            <translation>已记</translation>
        </message>
        <message>
            <source>recorded as guardian (Civil Code 21 to 23)</source>
            <translation>登记为监护人（《民法典》第二十一至二十三条）</translation>
        </message>
        <message>
            <source>recorder {number}</source>
            <translation>记录仪 {number}</translation>
        </message>
        <message>
            <source>recording {ref}</source>
            <translation>录音录像 {ref}</translation>
        </message>
        <message>
            <source>recovery-sheet.pdf</source>
            <translation>恢复表.pdf</translation>
        </message>
        <message>
            <source>refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>refuse somebody else's request</source>
            <translation>不同意他人的申请</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>拒接</translation>
        </message>
        <message>
            <source>relation</source>
            <translation>关系</translation>
        </message>
        <message>
            <source>release asked for</source>
            <translation>待放行</translation>
        </message>
        <message>
            <source>remainder {rest} in the first</source>
            <translation>尾差 {rest} 在首期</translation>
        </message>
        <message>
            <source>remainder {rest} in the last</source>
            <translation>尾差 {rest} 在末期</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>replaces {number}</source>
            <translation>替换 {number}</translation>
        </message>
        <message>
            <source>reported by the client</source>
            <translation>委托方回单</translation>
        </message>
        <message>
            <source>request approved</source>
            <translation>申请已批</translation>
        </message>
        <message>
            <source>request visits</source>
            <translation>申请外访</translation>
        </message>
        <message>
            <source>rest</source>
            <translation>休</translation>
        </message>
        <message>
            <source>rest due {day}</source>
            <translation>{day} 起全部到期</translation>
        </message>
        <message>
            <source>reverse every payment of a file</source>
            <translation>冲正一个文件的全部还款</translation>
        </message>
        <message>
            <source>safe</source>
            <translation>平安</translation>
        </message>
        <message>
            <source>safety contact: {contact}</source>
            <translation>安全联系人：{contact}</translation>
        </message>
        <message>
            <source>same district as {cases}</source>
            <translation>与 {cases} 同区</translation>
        </message>
        <message>
            <source>search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>see cases</source>
            <translation>查看案件</translation>
        </message>
        <message>
            <source>see masked values in full</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>see the gate</source>
            <translation>看闸门</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>搁置</translation>
        </message>
        <message>
            <source>set by hand</source>
            <translation>手工设定</translation>
        </message>
        <message>
            <source>set out</source>
            <translation>出发</translation>
        </message>
        <message>
            <source>sets</source>
            <translation>份</translation>
        </message>
        <message>
            <source>share it out over the person's debts</source>
            <translation>在债务人名下各笔债务间分摊</translation>
        </message>
        <message>
            <source>show an agreement with its arithmetic</source>
            <translation>显示协议及其核算</translation>
        </message>
        <message>
            <source>show who is out, late crews first, and what is left before closing</source>
            <translation>显示在外人员（迟报在前）和收工清单</translation>
        </message>
        <message>
            <source>sign</source>
            <translation>签约</translation>
        </message>
        <message>
            <source>signed on {day}</source>
            <translation>{day} 签订</translation>
        </message>
        <message>
            <source>signed, refused, spoiled</source>
            <translation>签署、拒签、作废</translation>
        </message>
        <message>
            <source>signs for the debtor by power of attorney (Civil Code 165)</source>
            <translation>凭授权委托书代债务人签字（《民法典》第一百六十五条）</translation>
        </message>
        <message>
            <source>six days later</source>
            <translation>六天后</translation>
        </message>
        <message>
            <source>softer</source>
            <translation>减轻</translation>
        </message>
        <message>
            <source>submit a draft and approve it</source>
            <translation>提交草稿并批准</translation>
        </message>
        <message>
            <source>such as 10:05, or 2026-11-24T10:05</source>
            <translation>例如 10:05 或 2026-11-24T10:05</translation>
        </message>
        <message>
            <source>such as 2026-11-24</source>
            <translation>例如 2026-11-24</translation>
        </message>
        <message>
            <source>such as 2026-11-24T10:00; without an offset it is the office's time</source>
            <translation>如 2026-11-24T10:00；不带时差即为机构所在地时间</translation>
        </message>
        <message>
            <source>tag cases</source>
            <translation>加标签</translation>
        </message>
        <message>
            <source>take a complaint down; the case rests until it is answered</source>
            <translation>登记投诉；答复前案件暂停</translation>
        </message>
        <message>
            <source>take a payment back by a second entry</source>
            <translation>以冲正分录撤回一笔还款</translation>
        </message>
        <message>
            <source>take complaints and disputes down, close them</source>
            <translation>登记、办结投诉和争议</translation>
        </message>
        <message>
            <source>take out</source>
            <translation>领出</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>tell what settles the plan on that day</source>
            <translation>显示当日结清分期计划所需的金额</translation>
        </message>
        <message>
            <source>tell what was owed on a case on a day</source>
            <translation>查询案件某日的欠款余额</translation>
        </message>
        <message>
            <source>tell what would be printed, and print nothing</source>
            <translation>只列出将打印的内容，不打印</translation>
        </message>
        <message>
            <source>tell which planned visits the rules block</source>
            <translation>列出被规则阻断的已排外访</translation>
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
            <source>the approved request it fulfils; else the case's own</source>
            <translation>对应的已批申请；不写则用该案件自己的申请</translation>
        </message>
        <message>
            <source>the badge number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>the books balance</source>
            <translation>账目平衡</translation>
        </message>
        <message>
            <source>the character {character} cannot be seen or turns the writing round; take it out</source>
            <translation>字符 {character} 不可见或会颠倒书写方向，请删去</translation>
        </message>
        <message>
            <source>the clause is missing</source>
            <translation>缺少这一条</translation>
        </message>
        <message>
            <source>the clause says nothing</source>
            <translation>这一条没有内容</translation>
        </message>
        <message>
            <source>the clause weighs on the debtor: it must be highlighted and each paragraph underlined</source>
            <translation>这一条加重债务人责任，须加框突出，且每段都有下划线</translation>
        </message>
        <message>
            <source>the client's</source>
            <translation>委托方</translation>
        </message>
        <message>
            <source>the client's account has not seen it yet</source>
            <translation>委托方账户尚未到账</translation>
        </message>
        <message>
            <source>the client's approval of the waiver</source>
            <translation>委托方的减免批准编号</translation>
        </message>
        <message>
            <source>the client's letter, kept with the approval</source>
            <translation>委托方的批复文件，随批准一并保存</translation>
        </message>
        <message>
            <source>the day it was paid; today without it</source>
            <translation>还款日；不填则为今天</translation>
        </message>
        <message>
            <source>the day of the approval</source>
            <translation>批准日</translation>
        </message>
        <message>
            <source>the day; today without it</source>
            <translation>日期；不填则为今天</translation>
        </message>
        <message>
            <source>the demand letter says nothing of “{words}”</source>
            <translation>催收函没有写到“{words}”</translation>
        </message>
        <message>
            <source>the due days one by one, instead of an interval</source>
            <translation>逐一列出的应付日，代替还款间隔</translation>
        </message>
        <message>
            <source>the end of the log does not fit</source>
            <translation>日志末尾不相符</translation>
        </message>
        <message>
            <source>the end of the log was cut off</source>
            <translation>日志末尾被截断</translation>
        </message>
        <message>
            <source>the hours that suit, such as 14:00-18:00</source>
            <translation>合适的时段，如 14:00-18:00</translation>
        </message>
        <message>
            <source>the last act</source>
            <translation>上一步操作</translation>
        </message>
        <message>
            <source>the last amount, where it is agreed apart</source>
            <translation>单独约定的末期金额</translation>
        </message>
        <message>
            <source>the last day on which the approval may be used</source>
            <translation>批准的有效期</translation>
        </message>
        <message>
            <source>the last day to pay, for a demand</source>
            <translation>付款截止日，用于催收函</translation>
        </message>
        <message>
            <source>the latest day {day} is over</source>
            <translation>最晚日 {day} 已过</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>the office</source>
            <translation>本所</translation>
        </message>
        <message>
            <source>the office's name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>the office's own choice</source>
            <translation>由本所自定</translation>
        </message>
        <message>
            <source>the office's passphrase</source>
            <translation>机构口令</translation>
        </message>
        <message>
            <source>the paper's fonts have no character {character}</source>
            <translation>文书字体没有这个字符：{character}</translation>
        </message>
        <message>
            <source>the part [{name}] is missing</source>
            <translation>缺少 [{name}] 这一部分</translation>
        </message>
        <message>
            <source>the quotation mark is missing at the end of the line; long texts stand between three</source>
            <translation>行末缺少引号；多行文字应放在三个英文引号之间</translation>
        </message>
        <message>
            <source>the quotation mark that closes the text is missing</source>
            <translation>缺少结束文字的引号</translation>
        </message>
        <message>
            <source>the rows still show the terms of before</source>
            <translation>上列仍为改动前的计划</translation>
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
            <source>the text has more than {most} characters</source>
            <translation>文字超过 {most} 字</translation>
        </message>
        <message>
            <source>the text is empty</source>
            <translation>文字为空</translation>
        </message>
        <message>
            <source>the text is larger than {most} KB</source>
            <translation>文本超过 {most} KB</translation>
        </message>
        <message>
            <source>the text that begins here is not closed: three quotation marks are missing</source>
            <translation>从此处开始的文字没有结束：缺少三个英文引号</translation>
        </message>
        <message>
            <source>the visit planned before</source>
            <translation>前一个已排外访</translation>
        </message>
        <message>
            <source>the wish</source>
            <translation>本人要求</translation>
        </message>
        <message>
            <source>the year does not match the file's name</source>
            <translation>年份与文件名不符</translation>
        </message>
        <message>
            <source>there are two clauses of this id</source>
            <translation>有两条的 id 相同</translation>
        </message>
        <message>
            <source>there, not opened</source>
            <translation>存在，未打开</translation>
        </message>
        <message>
            <source>there, open elsewhere</source>
            <translation>存在，已在别处打开</translation>
        </message>
        <message>
            <source>these clauses must be highlighted and underlined: {names}</source>
            <translation>下列条款必须加框并加下划线：{names}</translation>
        </message>
        <message>
            <source>this import was undone</source>
            <translation>该次导入已撤销</translation>
        </message>
        <message>
            <source>this line cannot be read; compare it with the same line of the version before</source>
            <translation>本行无法读取，请与上一版本的同一行对照</translation>
        </message>
        <message>
            <source>this line is neither a part, nor a name with its text, nor a note after #</source>
            <translation>本行既不是部分标题、也不是名称和文字，也不是以 # 开头的说明</translation>
        </message>
        <message>
            <source>this name stands here a second time; keep one of the two</source>
            <translation>此名称重复出现，请只留一处</translation>
        </message>
        <message>
            <source>this part stands here a second time; write everything of a part below one head</source>
            <translation>此部分重复出现，请把同一部分的内容写在一个标题下</translation>
        </message>
        <message>
            <source>three months ahead</source>
            <translation>三个月后</translation>
        </message>
        <message>
            <source>tick</source>
            <translation>勾选</translation>
        </message>
        <message>
            <source>tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>tick the whole view</source>
            <translation>全选本视图</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>已勾选</translation>
        </message>
        <message>
            <source>time agreed</source>
            <translation>时间已约定</translation>
        </message>
        <message>
            <source>time declined</source>
            <translation>时间被拒绝</translation>
        </message>
        <message>
            <source>time proposed</source>
            <translation>已提议时间</translation>
        </message>
        <message>
            <source>to be borne a month = income {income} − needs {needs} − other debts {debts}</source>
            <translation>月可还上限 = 收入 {income} − 必要支出 {needs} − 其他债务 {debts}</translation>
        </message>
        <message>
            <source>to day</source>
            <translation>到</translation>
        </message>
        <message>
            <source>to the board</source>
            <translation>切到出勤板</translation>
        </message>
        <message>
            <source>to the fields</source>
            <translation>到各字段</translation>
        </message>
        <message>
            <source>to the list</source>
            <translation>切到列表</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>told by a reserved contact</source>
            <translation>约定联系人告知</translation>
        </message>
        <message>
            <source>turn</source>
            <translation>旋转</translation>
        </message>
        <message>
            <source>two different times like 22:00</source>
            <translation>两个不同的时刻，如 22:00</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>untick, then close</source>
            <translation>取消勾选，再按关闭</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>至 {day}</translation>
        </message>
        <message>
            <source>views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>visit</source>
            <translation>外访</translation>
        </message>
        <message>
            <source>visit no. {word}</source>
            <translation>外访号 {word}</translation>
        </message>
        <message>
            <source>visit papers {day}</source>
            <translation>外访文书 {day}</translation>
        </message>
        <message>
            <source>voucher {number}</source>
            <translation>凭证 {number}</translation>
        </message>
        <message>
            <source>wait</source>
            <translation>待认领</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>was {day} {weekday}</source>
            <translation>原 {day} {weekday}</translation>
        </message>
        <message>
            <source>was {day}, provisional</source>
            <translation>原 {day} 暂定</translation>
        </message>
        <message>
            <source>watch over crews on the road</source>
            <translation>值守在途外访组</translation>
        </message>
        <message>
            <source>week</source>
            <translation>换周</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>第 {number} 周</translation>
        </message>
        <message>
            <source>weekdays {hours}</source>
            <translation>平日 {hours}</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>weekends {hours}</source>
            <translation>周末 {hours}</translation>
        </message>
        <message>
            <source>what a new client is: {kinds}</source>
            <translation>新委托方的类型：{kinds}</translation>
        </message>
        <message>
            <source>what every instalment but the last amounts to, instead of their number</source>
            <translation>除末期外每期的金额，代替期数</translation>
        </message>
        <message>
            <source>what is to be paid in all, after the waiver</source>
            <translation>减免后应还总额</translation>
        </message>
        <message>
            <source>what shall be reached</source>
            <translation>要达成的目标</translation>
        </message>
        <message>
            <source>what shows that a debtor of 16 or 17 lives on own earnings</source>
            <translation>证明 16、17 岁债务人以自己劳动收入为主要生活来源的材料</translation>
        </message>
        <message>
            <source>what the client lets go</source>
            <translation>委托方减免的金额</translation>
        </message>
        <message>
            <source>what the person said</source>
            <translation>对方所述</translation>
        </message>
        <message>
            <source>what to take, of new,changed,missing; missing cases go back to the client</source>
            <translation>导入哪些：new,changed,missing；缺失案件将退回委托方</translation>
        </message>
        <message>
            <source>what was answered</source>
            <translation>答复内容</translation>
        </message>
        <message>
            <source>when it was, such as 10:05; now when left out</source>
            <translation>时间，如 10:05；不写即现在</translation>
        </message>
        <message>
            <source>when the crew is expected</source>
            <translation>预计回所时间</translation>
        </message>
        <message>
            <source>where the client's letter is, if no file is kept</source>
            <translation>未存批准函文件时，原件在何处</translation>
        </message>
        <message>
            <source>where the papers go; else beside the office</source>
            <translation>文书存放处；不填则放在机构文件夹内</translation>
        </message>
        <message>
            <source>where the sheet is kept</source>
            <translation>存放处</translation>
        </message>
        <message>
            <source>who approved it at the client's</source>
            <translation>委托方的批准人</translation>
        </message>
        <message>
            <source>who keeps the sheet</source>
            <translation>保管人</translation>
        </message>
        <message>
            <source>who signs in: name or badge number; CASEDESK_PASSWORD holds the password</source>
            <translation>登录人：姓名或工号；登录口令放在 CASEDESK_PASSWORD 中</translation>
        </message>
        <message>
            <source>whose cases; a new name becomes a client with a mandate of one year from today</source>
            <translation>委托方名称；新名称将登记为委托方，委托期自今日起一年</translation>
        </message>
        <message>
            <source>why an import is taken back</source>
            <translation>撤销导入的原因</translation>
        </message>
        <message>
            <source>why it counts although other copies are not signed</source>
            <translation>其他份数未签字时仍按已签署办理的理由</translation>
        </message>
        <message>
            <source>why it is printed again</source>
            <translation>重印原因</translation>
        </message>
        <message>
            <source>why the draft shows numbers, phones and addresses in full</source>
            <translation>草稿为何显示完整的证件号、电话和地址</translation>
        </message>
        <message>
            <source>why they are printed again</source>
            <translation>再次打印的理由</translation>
        </message>
        <message>
            <source>with interest of {interest}: {to_pay}</source>
            <translation>另计期内利息 {interest}，共付 {to_pay}</translation>
        </message>
        <message>
            <source>with the program</source>
            <translation>随程序提供</translation>
        </message>
        <message>
            <source>with this colleague already</source>
            <translation>已由该同事经办</translation>
        </message>
        <message>
            <source>with those closed</source>
            <translation>含已办结</translation>
        </message>
        <message>
            <source>without a number</source>
            <translation>不指定号码</translation>
        </message>
        <message>
            <source>without {characters}</source>
            <translation>缺字 {characters}</translation>
        </message>
        <message>
            <source>words of name or number, or last digits of phone or identity number</source>
            <translation>姓名或编号中的字，或电话、证件号的末几位</translation>
        </message>
        <message>
            <source>work</source>
            <translation>班</translation>
        </message>
        <message>
            <source>working days</source>
            <translation>工作日天数</translation>
        </message>
        <message>
            <source>write down a word from the road</source>
            <translation>登记一次报平安</translation>
        </message>
        <message>
            <source>write down what happened at a visit</source>
            <translation>登记外访经过</translation>
        </message>
        <message>
            <source>write the answer down; the case goes on</source>
            <translation>登记答复；案件继续</translation>
        </message>
        <message>
            <source>write the recovery sheet, which opens the office, as a PDF</source>
            <translation>将可打开机构的恢复表写成 PDF</translation>
        </message>
        <message>
            <source>write the rows that are wrong into a workbook, with the reasons</source>
            <translation>把有误的行连同原因写入工作簿</translation>
        </message>
        <message>
            <source>write the whole log with its seals to a file</source>
            <translation>将整份日志连同封签写入文件</translation>
        </message>
        <message>
            <source>write your own visits as a calendar file, without personal data</source>
            <translation>把本人的外访写成日历文件，不含个人信息</translation>
        </message>
        <message>
            <source>wrong no.</source>
            <translation>错号</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>可</translation>
        </message>
        <message>
            <source>yes or no</source>
            <translation>是或否</translation>
        </message>
        <message>
            <source>{action}</source>
            <translation>{action}</translation>
        </message>
        <message>
            <source>{act}…</source>
            <translation>{act}…</translation>
        </message>
        <message>
            <source>{all} visits · {held} held · {met} met the debtor</source>
            <translation>{all} 访 · 完成 {held} · 见到本人 {met}</translation>
        </message>
        <message>
            <source>{amount} assigned.</source>
            <translation>{amount} 元已认领。</translation>
        </message>
        <message>
            <source>{amount} dismissed.</source>
            <translation>{amount} 元已剔除。</translation>
        </message>
        <message numerus="yes">
            <source>{amount} goes to %n debt(s).</source>
            <translation>
                <numerusform>{amount} 分摊到 %n 笔债务。</numerusform>
            </translation>
        </message>
        <message>
            <source>{amount} is more than one payment can be, {most}.</source>
            <translation>{amount} 超过单笔付款的最大金额 {most}。</translation>
        </message>
        <message>
            <source>{amount} more than was owed</source>
            <translation>多付 {amount}</translation>
        </message>
        <message>
            <source>{amount} of {day} on {case} looks like this payment (recorded by {who}). Press once more if it is another one.</source>
            <translation>案件 {case} 在 {day} 已有 {amount} 的还款（{who} 登记），疑似重复。确为另一笔请再按一次。</translation>
        </message>
        <message>
            <source>{amount} paid on {day} settles plan {number}.</source>
            <translation>{day} 支付 {amount} 即可结清协议 {number}。</translation>
        </message>
        <message>
            <source>{amount} paid on {day} settles plan {number}; interest of {saved} does not run then.</source>
            <translation>{day} 支付 {amount} 即可结清协议 {number}；届时未发生的利息 {saved} 不再计收。</translation>
        </message>
        <message>
            <source>{amount} posted to {case}.</source>
            <translation>{amount} 元已入账至 {case}。</translation>
        </message>
        <message>
            <source>{amount} recorded.</source>
            <translation>已记还款 {amount}。</translation>
        </message>
        <message>
            <source>{amount} stands on the recorded payment.</source>
            <translation>{amount} 元已对应到已记的还款。</translation>
        </message>
        <message>
            <source>{amount} were paid too much; nothing is owed here.</source>
            <translation>溢缴 {amount}，此项不欠款。</translation>
        </message>
        <message>
            <source>{amount} yuan</source>
            <translation>{amount} 元</translation>
        </message>
        <message>
            <source>{amount} yuan are still owed. Write where the client confirms that the case is settled.</source>
            <translation>尚欠 {amount} 元。请写明委托方确认结清的依据。</translation>
        </message>
        <message>
            <source>{amount} yuan together</source>
            <translation>合计 {amount} 元</translation>
        </message>
        <message>
            <source>{at} · {minutes} min</source>
            <translation>{at}・{minutes} 分钟</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>{case_no}   {client}</source>
            <translation>{case_no}　{client}</translation>
        </message>
        <message>
            <source>{case_no}   {client}   staff {operator}</source>
            <translation>{case_no}　{client}　经办 {operator}</translation>
        </message>
        <message>
            <source>{case_no}   {client}   {balance}</source>
            <translation>{case_no}　{client}　{balance}</translation>
        </message>
        <message>
            <source>{case_no}: {step}</source>
            <translation>{case_no}：{step}</translation>
        </message>
        <message>
            <source>{case} · row {row} of the file</source>
            <translation>{case} · 文件第 {row} 行</translation>
        </message>
        <message>
            <source>{case}: {amount} ({ground})</source>
            <translation>{case}：{amount}（{ground}）</translation>
        </message>
        <message>
            <source>{channel} · from {who}</source>
            <translation>{channel}・{who}主动联系</translation>
        </message>
        <message>
            <source>{channel} · {who}</source>
            <translation>{channel}・{who}</translation>
        </message>
        <message>
            <source>{channel}, {result}</source>
            <translation>{channel}，{result}</translation>
        </message>
        <message>
            <source>{client} has no mandate for today on file. Enter it before writing to its debtors.</source>
            <translation>{client} 没有今日有效的委托，请先登记再致函债务人。</translation>
        </message>
        <message>
            <source>{client} has no mandate that covers today.</source>
            <translation>{client} 没有今日有效的委托合同。</translation>
        </message>
        <message>
            <source>{column}  ·  {width} wide</source>
            <translation>{column}  ·  宽 {width}</translation>
        </message>
        <message>
            <source>{column}: {reason}</source>
            <translation>{column}：{reason}</translation>
        </message>
        <message>
            <source>{column}: {value}</source>
            <translation>{column}：{value}</translation>
        </message>
        <message>
            <source>{copies} copies cannot be printed; enter 1 to {most}.</source>
            <translation>不能打印 {copies} 份；请填 1 到 {most}。</translation>
        </message>
        <message>
            <source>{count} ms</source>
            <translation>{count} 毫秒</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} 天</translation>
        </message>
        <message>
            <source>{days} days · {bucket}</source>
            <translation>{days} 天・{bucket}</translation>
        </message>
        <message>
            <source>{day} (off)</source>
            <translation>{day}（休）</translation>
        </message>
        <message>
            <source>{day} (on)</source>
            <translation>{day}（班）</translation>
        </message>
        <message>
            <source>{day} by {who}: {cases} · {reason}</source>
            <translation>{day} {who}：{cases} · {reason}</translation>
        </message>
        <message>
            <source>{day} cannot be a working weekend</source>
            <translation>{day} 不能作为调休上班日</translation>
        </message>
        <message>
            <source>{day} does not follow the day before it</source>
            <translation>{day} 未晚于前一日期</translation>
        </message>
        <message>
            <source>{day} is a day of rest; it ends on the next workday.</source>
            <translation>{day} 为休息日，顺延至下一工作日。</translation>
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
            <source>{day} was not set by hand.</source>
            <translation>{day} 未经本所设定。</translation>
        </message>
        <message>
            <source>{day} {hours}</source>
            <translation>{day} {hours}</translation>
        </message>
        <message>
            <source>{day} {hours}, {name}, {district}, {purpose}, crew {letter}, {state}, {verdict}</source>
            <translation>{day} {hours}，{name}，{district}，{purpose}，{letter}组，{state}，{verdict}</translation>
        </message>
        <message>
            <source>{day} {how}</source>
            <translation>{day} {how}</translation>
        </message>
        <message>
            <source>{day} {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <source>{day} {time} · {operator}</source>
            <translation>{day} {time}・{operator}</translation>
        </message>
        <message>
            <source>{day} {what}</source>
            <translation>{day} {what}</translation>
        </message>
        <message>
            <source>{day} · {left}</source>
            <translation>{day}・{left}</translation>
        </message>
        <message>
            <source>{day}, not scanned</source>
            <translation>{day}，未扫描</translation>
        </message>
        <message>
            <source>{day}, scan checked</source>
            <translation>{day}，扫描已核对</translation>
        </message>
        <message>
            <source>{day}, scan not checked</source>
            <translation>{day}，扫描待核对</translation>
        </message>
        <message>
            <source>{day}: no visits</source>
            <translation>{day}：没有外访</translation>
        </message>
        <message>
            <source>{day}: {visits} visits, {held} held, {blocked} blocked, {warned} to note; {crews}</source>
            <translation>{day}：{visits} 访，完成 {held}，阻断 {blocked}，提示 {warned}；{crews}</translation>
        </message>
        <message>
            <source>{debtor}   {client}   {balance}</source>
            <translation>{debtor}   {client}   {balance}</translation>
        </message>
        <message>
            <source>{district}   {state}</source>
            <translation>{district}　{state}</translation>
        </message>
        <message>
            <source>{district} lies where the program says.</source>
            <translation>{district} 改用程序自带的中心点。</translation>
        </message>
        <message>
            <source>{district} · at {name}</source>
            <translation>{district}・{name} 处</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} / {total}</translation>
        </message>
        <message>
            <source>{drives} drives</source>
            <translation>{drives} 次实际行程</translation>
        </message>
        <message numerus="yes">
            <source>{ending}: %n paper(s).</source>
            <translation>
                <numerusform>{ending}：%n 份。</numerusform>
            </translation>
        </message>
        <message>
            <source>{fields} and {number} more</source>
            <translation>{fields} 等，另 {number} 项</translation>
        </message>
        <message>
            <source>{field} cannot be taken over by itself; the correction stays beside it.</source>
            <translation>“{field}”不能直接采纳；更正意见留在记录旁。</translation>
        </message>
        <message>
            <source>{field} of {case_no}</source>
            <translation>{case_no} 的{field}</translation>
        </message>
        <message>
            <source>{field} of {name}</source>
            <translation>{name}的{field}</translation>
        </message>
        <message>
            <source>{field} saved.</source>
            <translation>“{field}”已保存。</translation>
        </message>
        <message>
            <source>{field}: ours {ours}, the client's {theirs}</source>
            <translation>{field}：本所 {ours}，委托方 {theirs}</translation>
        </message>
        <message>
            <source>{field}: what it should say</source>
            <translation>{field}：应为</translation>
        </message>
        <message>
            <source>{field}: {problem}</source>
            <translation>{field}：{problem}</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}：{value}</translation>
        </message>
        <message>
            <source>{filed} of {pages} pages filed, {waiting} wait, {double} scanned twice, {known} known before. Copies that lack pages: {missing}. Other files left out: {left_out}.</source>
            <translation>{pages} 页中已归档 {filed} 页，待处理 {waiting} 页，重复扫描 {double} 页，此前已读 {known} 页。缺页的文书份：{missing}。未读取的其他文件：{left_out}。</translation>
        </message>
        <message>
            <source>{files} files, {ready} with a visit, {open} to look at, {known} known</source>
            <translation>共 {files} 个文件，{ready} 个已对应外访，{open} 个待处理，{known} 个已归档</translation>
        </message>
        <message>
            <source>{file} cannot be read as JSON.</source>
            <translation>{file} 不是可读的 JSON 文件。</translation>
        </message>
        <message>
            <source>{file} cannot be read; choose it again.</source>
            <translation>{file} 无法读取；请重新选择。</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}</source>
            <translation>无法写入 {file}：{reason}</translation>
        </message>
        <message>
            <source>{file} could not be written: {reason}. Choose another place.</source>
            <translation>没有存上 {file}：{reason}。请另选一处。</translation>
        </message>
        <message>
            <source>{file} is too large for a letter; scan it again.</source>
            <translation>{file} 过大，不像批复函；请重新扫描。</translation>
        </message>
        <message>
            <source>{file} is written.</source>
            <translation>已写入 {file}。</translation>
        </message>
        <message>
            <source>{file} rejected.xlsx</source>
            <translation>{file} 退回.xlsx</translation>
        </message>
        <message>
            <source>{file} was taken back already.</source>
            <translation>{file} 已经撤回。</translation>
        </message>
        <message>
            <source>{file}, row {row}</source>
            <translation>{file} 第 {row} 行</translation>
        </message>
        <message numerus="yes">
            <source>{file}: %n row(s) read, {new} new case(s) for {client}, {rejected} rejected.</source>
            <translation>
                <numerusform>{file}：读取 %n 行，为{client}新建 {new} 个案件，剔除 {rejected} 行。</numerusform>
            </translation>
        </message>
        <message>
            <source>{filter}: {values}</source>
            <translation>{filter}：{values}</translation>
        </message>
        <message>
            <source>{filter}…</source>
            <translation>{filter}…</translation>
        </message>
        <message>
            <source>{first} to {last} is no holiday</source>
            <translation>{first} 至 {last} 不是合理的假期</translation>
        </message>
        <message>
            <source>{first} {rest}</source>
            <translation>{first}{rest}</translation>
        </message>
        <message>
            <source>{first} · {second}</source>
            <translation>{first}・{second}</translation>
        </message>
        <message>
            <source>{first}, {next}</source>
            <translation>{first}、{next}</translation>
        </message>
        <message>
            <source>{first}, {rest}</source>
            <translation>{first}、{rest}</translation>
        </message>
        <message>
            <source>{first}, {second}</source>
            <translation>{first}，{second}</translation>
        </message>
        <message>
            <source>{first}; {next}</source>
            <translation>{first}；{next}</translation>
        </message>
        <message>
            <source>{first}; {rest}</source>
            <translation>{first}；{rest}</translation>
        </message>
        <message>
            <source>{first}; {second}</source>
            <translation>{first}；{second}</translation>
        </message>
        <message>
            <source>{flag}: {note}</source>
            <translation>{flag}：{note}</translation>
        </message>
        <message>
            <source>{found} of {total}</source>
            <translation>{found} / {total}</translation>
        </message>
        <message>
            <source>{gap} is no plain name: only letters, digits and low lines</source>
            <translation>{gap} 不是单纯的名称：只能用小写字母、数字和下划线</translation>
        </message>
        <message>
            <source>{gap} is not known here</source>
            <translation>这里没有 {gap} 这个名称</translation>
        </message>
        <message>
            <source>{gap} min after the visit in {district}</source>
            <translation>距{district}上一户 {gap} 分钟</translation>
        </message>
        <message>
            <source>{headline} {counts}</source>
            <translation>{headline}{counts}</translation>
        </message>
        <message>
            <source>{head} {advice} {otherwise}</source>
            <translation>{head}{advice}{otherwise}</translation>
        </message>
        <message>
            <source>{head} {counts}</source>
            <translation>{head}{counts}</translation>
        </message>
        <message>
            <source>{head} {visits}</source>
            <translation>{head}{visits}</translation>
        </message>
        <message>
            <source>{head} · {minutes} min</source>
            <translation>{head}・{minutes} 分</translation>
        </message>
        <message>
            <source>{head}, {name}, {day} {clock}: {text}</source>
            <translation>{head}，{name}，{day} {clock}：{text}</translation>
        </message>
        <message>
            <source>{head}: {note}</source>
            <translation>{head}：{note}</translation>
        </message>
        <message>
            <source>{head}: {what}</source>
            <translation>{head}：{what}</translation>
        </message>
        <message>
            <source>{held} held</source>
            <translation>完成 {held}</translation>
        </message>
        <message>
            <source>{hours} h late</source>
            <translation>逾期 {hours} 小时</translation>
        </message>
        <message>
            <source>{hours} h left</source>
            <translation>剩 {hours} 小时</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min driving</source>
            <translation>在途 {hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{kept} of {all} paid in full; received {paid}, due and missing {arrears}, rest {rest}.</source>
            <translation>共 {all} 期，已还清 {kept} 期；已收 {paid}，到期未还 {arrears}，剩余 {rest}。</translation>
        </message>
        <message>
            <source>{keyring} could keep the key; this computer would open the office by itself.</source>
            <translation>可由 {keyring} 代存密钥，本机将自动打开资料库。</translation>
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
            <source>{keyring} keeps the key: this computer opens the office without the passphrase.</source>
            <translation>{keyring} 代存密钥，本机无须口令即可打开资料库。</translation>
        </message>
        <message>
            <source>{kind} gets a number of its own each time; write it anew.</source>
            <translation>{kind}每次打印都有新编号，请重新出具。</translation>
        </message>
        <message>
            <source>{kind} is not carried out of the office.</source>
            <translation>{kind}不携带外出。</translation>
        </message>
        <message>
            <source>{kind} is not printed in runs.</source>
            <translation>{kind}不能批量打印。</translation>
        </message>
        <message>
            <source>{kind} is not signed by anybody.</source>
            <translation>{kind}不需要签署。</translation>
        </message>
        <message>
            <source>{kind} {number}</source>
            <translation>{kind} {number}</translation>
        </message>
        <message>
            <source>{kind} {number} is {status} by now; the copies kept for it are not printed. Enter them as destroyed in the register of papers.</source>
            <translation>{kind} {number} 现为“{status}”，为其保存的文本不再打印。请在文书登记簿中将其登记为已销毁。</translation>
        </message>
        <message>
            <source>{kind} {number}, copy {copy}</source>
            <translation>{kind} {number} 第 {copy} 份</translation>
        </message>
        <message>
            <source>{kind} · {number}</source>
            <translation>{kind} · {number}</translation>
        </message>
        <message>
            <source>{kind}, {district}</source>
            <translation>{kind} · {district}</translation>
        </message>
        <message>
            <source>{kind}: {what}</source>
            <translation>{kind}：{what}</translation>
        </message>
        <message>
            <source>{kind}: {words}</source>
            <translation>{kind}：{words}</translation>
        </message>
        <message>
            <source>{label} ≤ {limit}</source>
            <translation>{label} ≤ {limit}</translation>
        </message>
        <message>
            <source>{lead} {told}</source>
            <translation>{lead}{told}</translation>
        </message>
        <message>
            <source>{left} more than is owed.</source>
            <translation>超出欠款 {left} 元。</translation>
        </message>
        <message>
            <source>{left} of it is more than is owed.</source>
            <translation>其中 {left} 超出欠款。</translation>
        </message>
        <message>
            <source>{light} · {days} days ago</source>
            <translation>{light}・{days} 天前</translation>
        </message>
        <message>
            <source>{light} · {days} days left</source>
            <translation>{light}・剩 {days} 天</translation>
        </message>
        <message>
            <source>{limits} limits, {rates} lending rates</source>
            <translation>{limits} 项限度，{rates} 条报价利率</translation>
        </message>
        <message>
            <source>{megabytes} MB free</source>
            <translation>可用 {megabytes} MB</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min from {place}</source>
            <translation>距{place} {minutes} 分钟</translation>
        </message>
        <message>
            <source>{minutes} min on site</source>
            <translation>现场 {minutes} 分</translation>
        </message>
        <message>
            <source>{minutes} min on the way</source>
            <translation>路上 {minutes} 分</translation>
        </message>
        <message>
            <source>{moment} lies in the future. Write when it really was.</source>
            <translation>{moment} 在将来。请填写实际时间。</translation>
        </message>
        <message>
            <source>{names} are out with the vehicle {vehicle}. Note their return, or take another one.</source>
            <translation>{names} 正使用车辆 {vehicle} 外出。请先登记返回，或改用别的车辆。</translation>
        </message>
        <message>
            <source>{names} has no authorisation on file. Enter it under Staff before printing the letter for {visit_no}.</source>
            <translation>{names} 没有登记授权书。请先在人员中填写，再为 {visit_no} 打印授权委托书。</translation>
        </message>
        <message>
            <source>{names} has not said a word about this record yet. Wait, or write why it is locked without: at least {least} characters.</source>
            <translation>{names}尚未对这份记录表态。请等待，或写明不等待的理由，至少 {least} 个字。</translation>
        </message>
        <message>
            <source>{names}, {name}</source>
            <translation>{names}、{name}</translation>
        </message>
        <message numerus="yes">
            <source>{names}: %n visit(s)</source>
            <translation>
                <numerusform>{names}：%n 次外访</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} (revision {revision})</source>
            <translation>{name}（第 {revision} 版）</translation>
        </message>
        <message>
            <source>{name} ({relation})</source>
            <translation>{name}（{relation}）</translation>
        </message>
        <message>
            <source>{name} at {desk}</source>
            <translation>{name} 在 {desk}</translation>
        </message>
        <message>
            <source>{name} cannot be placed: {reason}</source>
            <translation>{name} 不能排入：{reason}</translation>
        </message>
        <message>
            <source>{name} cannot be written into {folder}. Choose a folder that is there; nothing was done.</source>
            <translation>{name} 无法写入文件夹 {folder}。请改选已有的文件夹；未做任何操作。</translation>
        </message>
        <message>
            <source>{name} cannot be written: {reason}</source>
            <translation>无法写入 {name}：{reason}</translation>
        </message>
        <message>
            <source>{name} has a new password; the old one no longer works.</source>
            <translation>{name} 的口令已重设，旧口令失效。</translation>
        </message>
        <message>
            <source>{name} has left: nobody signs in under this badge any more.</source>
            <translation>{name} 已离职，该工号不能再登录。</translation>
        </message>
        <message>
            <source>{name} has no version {number}.</source>
            <translation>{name} 没有第 {number} 版。</translation>
        </message>
        <message>
            <source>{name} is called off and waits in the tray again.</source>
            <translation>{name} 的外访已取消，回到托盘。</translation>
        </message>
        <message>
            <source>{name} is filed. Take it back from its copy first.</source>
            <translation>{name} 已归档，请先从文书份中退回。</translation>
        </message>
        <message>
            <source>{name} is kept by reference and lies in {folder}.</source>
            <translation>{name} 仅登记位置，文件在 {folder}。</translation>
        </message>
        <message>
            <source>{name} is no longer pinned.</source>
            <translation>已取消固定{name}。</translation>
        </message>
        <message>
            <source>{name} is no second scan of a filed page.</source>
            <translation>{name} 不是已归档页的重复扫描。</translation>
        </message>
        <message numerus="yes">
            <source>{name} is not saved, %n mistake(s): {told} The wording in force stays.</source>
            <translation>
                <numerusform>{name} 未保存，共 %n 处错误：{told}现行文本不变。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} is not saved, %n mistake(s): {told} {rule}: {source}. The wording in force stays.</source>
            <translation>
                <numerusform>{name} 未保存，共 %n 处错误：{told}{rule}：{source}。现行文本不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is not there. Choose the folder or files again.</source>
            <translation>找不到 {name}，请重新选择文件夹或文件。</translation>
        </message>
        <message>
            <source>{name} is on the calendar: {day} {time}.</source>
            <translation>{name} 已排入：{day} {time}。</translation>
        </message>
        <message>
            <source>{name} is pinned: a proposal leaves it where it is.</source>
            <translation>已固定{name}：自动排不会移动它。</translation>
        </message>
        <message>
            <source>{name} is saved; papers are printed with it from now on.</source>
            <translation>{name}已保存，今后按此打印。</translation>
        </message>
        <message>
            <source>{name} is still on the road. Note the return first.</source>
            <translation>{name} 仍在外。请先登记回所。</translation>
        </message>
        <message>
            <source>{name} is the program's own text already.</source>
            <translation>{name} 现已是程序自带文本。</translation>
        </message>
        <message>
            <source>{name} is written down as away on one of these days already.</source>
            <translation>{name} 在其中某天已登记请假。</translation>
        </message>
        <message>
            <source>{name} is written to {file}.</source>
            <translation>{name}已写入 {file}。</translation>
        </message>
        <message>
            <source>{name} lies in the tray already.</source>
            <translation>{name} 已在待处理中。</translation>
        </message>
        <message>
            <source>{name} may not answer complaints.</source>
            <translation>{name} 无权答复投诉。</translation>
        </message>
        <message>
            <source>{name} no longer works here and takes no papers.</source>
            <translation>{name} 已离职，不能领用文书。</translation>
        </message>
        <message>
            <source>{name} no longer works in the office.</source>
            <translation>{name} 已不在本所。</translation>
        </message>
        <message>
            <source>{name} saved: {fields}</source>
            <translation>{name} 已保存：{fields}</translation>
        </message>
        <message>
            <source>{name} says just this already; nothing was saved.</source>
            <translation>{name} 现行文本与此相同，未保存。</translation>
        </message>
        <message>
            <source>{name} signs in with badge {badge}.</source>
            <translation>{name}以工号 {badge} 登录。</translation>
        </message>
        <message>
            <source>{name} was added to the clients.</source>
            <translation>已添加委托方 {name}。</translation>
        </message>
        <message>
            <source>{name} was added; the badge number signs in from now on.</source>
            <translation>已添加 {name}，可用工号登录。</translation>
        </message>
        <message>
            <source>{name} was changed meanwhile. Look at the papers again.</source>
            <translation>{name} 的资料在此期间已被修改，请重新查看证件。</translation>
        </message>
        <message>
            <source>{name} was not at this visit and cannot witness it.</source>
            <translation>{name}未参加这次外访，不能作证。</translation>
        </message>
        <message>
            <source>{name} · ID {number} · {cases}</source>
            <translation>{name} · 证件 {number} · {cases}</translation>
        </message>
        <message>
            <source>{name} · {relation}</source>
            <translation>{name}・{relation}</translation>
        </message>
        <message>
            <source>{name}, case {case_no}; contact log: {contact}</source>
            <translation>{name}，案件 {case_no}；联系状态：{contact}</translation>
        </message>
        <message>
            <source>{name}, visit {number}, planned for {at}</source>
            <translation>{name}，外访 {number}，排于 {at}</translation>
        </message>
        <message>
            <source>{name}: another direction counts as stricter, {before} → {after}</source>
            <translation>{name}：从严方向改变，{before} → {after}</translation>
        </message>
        <message>
            <source>{name}: asked otherwise, {before} → {after}</source>
            <translation>{name}：检查内容改变，{before} → {after}</translation>
        </message>
        <message>
            <source>{name}: counts less, {before} → {after}</source>
            <translation>{name}：等级降低，{before} → {after}</translation>
        </message>
        <message>
            <source>{name}: fixed by law and changed, {before} → {after}</source>
            <translation>{name}：法定参数被更改，{before} → {after}</translation>
        </message>
        <message>
            <source>{name}: gone</source>
            <translation>{name}：已消除</translation>
        </message>
        <message>
            <source>{name}: its release no longer needs consent</source>
            <translation>{name}：放行不再需要同意记录</translation>
        </message>
        <message>
            <source>{name}: may now be released</source>
            <translation>{name}：现可批准放行</translation>
        </message>
        <message>
            <source>{name}: more room, {before} → {after}</source>
            <translation>{name}：放宽，{before} → {after}</translation>
        </message>
        <message>
            <source>{name}: no longer asked of visits</source>
            <translation>{name}：外访不再检查</translation>
        </message>
        <message>
            <source>{name}: the parameter is gone</source>
            <translation>{name}：参数已删除</translation>
        </message>
        <message>
            <source>{name}: the rule is gone</source>
            <translation>{name}：规则已删除</translation>
        </message>
        <message>
            <source>{name}: {paper} renewed</source>
            <translation>{name}：{paper}已续期</translation>
        </message>
        <message>
            <source>{name}: {text}</source>
            <translation>{name}：{text}</translation>
        </message>
        <message>
            <source>{name}: {value}</source>
            <translation>{name}：{value}</translation>
        </message>
        <message>
            <source>{name}: {what}</source>
            <translation>{name}：{what}</translation>
        </message>
        <message>
            <source>{note}</source>
            <translation>{note}</translation>
        </message>
        <message>
            <source>{noun} {number}</source>
            <translation>{noun} {number}</translation>
        </message>
        <message>
            <source>{number} can be printed.</source>
            <translation>{number} 可以打印。</translation>
        </message>
        <message>
            <source>{number} from {source}: {pages} pages, {filed} filed, {waiting} waiting</source>
            <translation>{number}（来自 {source}）：{pages} 页，已归档 {filed}，待处理 {waiting}</translation>
        </message>
        <message>
            <source>{number} instalments from {first} to {last}, {total} yuan</source>
            <translation>{number} 期，{first} 至 {last}，共 {total} 元</translation>
        </message>
        <message>
            <source>{number} is closed already: {status}.</source>
            <translation>{number} 已办结：{status}。</translation>
        </message>
        <message>
            <source>{number} is closed: {status}.</source>
            <translation>{number} 已办结：{status}。</translation>
        </message>
        <message>
            <source>{number} is not an import.</source>
            <translation>{number} 不是导入批次。</translation>
        </message>
        <message>
            <source>{number} is not paused.</source>
            <translation>{number} 并未暂停。</translation>
        </message>
        <message>
            <source>{number} is not released.</source>
            <translation>{number} 未放行。</translation>
        </message>
        <message>
            <source>{number} is paused already.</source>
            <translation>{number} 已处于暂停状态。</translation>
        </message>
        <message>
            <source>{number} more</source>
            <translation>另 {number} 个</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>第 {number} 件，共 {count} 件</translation>
        </message>
        <message>
            <source>{number} proposed</source>
            <translation>建议 {number}</translation>
        </message>
        <message numerus="yes">
            <source>{number} · %n case(s), {open} open · taken by {person}</source>
            <translation>
                <numerusform>{number} · 共 %n 件，在办 {open} 件 · 导入人 {person}</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} · {amount} yuan</source>
            <translation>{number} 件 · {amount} 元</translation>
        </message>
        <message>
            <source>{number} · {kind}</source>
            <translation>{number}・{kind}</translation>
        </message>
        <message>
            <source>{number}, copy {copy} has no answer yet.</source>
            <translation>{number} 第 {copy} 份还没有结果。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is already answered: {answer}.</source>
            <translation>{number} 第 {copy} 份已登记结果：{answer}。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is already entered as: {ending}.</source>
            <translation>{number} 第 {copy} 份已登记为：{ending}。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is already with {name}. Take it back first.</source>
            <translation>{number} 第 {copy} 份已在 {name} 手中，请先收回。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is checked already.</source>
            <translation>{number} 第 {copy} 份已复核。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is entered neither as lost nor as destroyed.</source>
            <translation>{number} 第 {copy} 份未登记为遗失或销毁。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is not entered as signed; enter that first.</source>
            <translation>{number} 第 {copy} 份还没有登记签署；请先登记。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is of version {version}, the agreement now of version {now}.</source>
            <translation>{number} 第 {copy} 份是第 {version} 版，协议现为第 {now} 版。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is signed; a signed original is not destroyed.</source>
            <translation>{number} 第 {copy} 份已签署；已签原件不得销毁。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is spoiled and is not handed to anybody; destroy it.</source>
            <translation>{number} 第 {copy} 份已作废，不得交付他人；请销毁。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} is {answer} and is not taken out again.</source>
            <translation>{number} 第 {copy} 份{answer}，不能再领出。</translation>
        </message>
        <message>
            <source>{number}, copy {copy} was printed on {printed}; nobody answered it before that, on {day}.</source>
            <translation>{number} 第 {copy} 份于 {printed} 打印，不可能在此之前（{day}）签收或拒签。</translation>
        </message>
        <message>
            <source>{number}, copy {copy}: the print on page {pages} differs from the stored page. Nothing was checked. Hold the framed places against it; where the paper is right, say why.</source>
            <translation>{number} 第 {copy} 份第 {pages} 页的印刷文字与存档页不一致，未予复核。请核对框出之处；如纸件无误，请说明理由。</translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) changed.</source>
            <translation>
                <numerusform>{number}：变更 %n 个案件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number}: %n case(s) removed.</source>
            <translation>
                <numerusform>{number}：删除 %n 个案件。</numerusform>
            </translation>
        </message>
        <message>
            <source>{number}: the answer is due on {day}.</source>
            <translation>{number}：答复期限 {day}。</translation>
        </message>
        <message>
            <source>{number}: {told}</source>
            <translation>{number}：{told}</translation>
        </message>
        <message>
            <source>{one} · {other}</source>
            <translation>{one} · {other}</translation>
        </message>
        <message>
            <source>{option} makes no schedule, so that there is no sheet yet; open it and change it.</source>
            <translation>{option}排不出计划，确认单尚不能生成；请打开该方案修改。</translation>
        </message>
        <message>
            <source>{option} · {rows} parts</source>
            <translation>{option} · {rows} 期</translation>
        </message>
        <message>
            <source>{option}: {total} in all, {waived} waived, at most {most} at a time, until {last}</source>
            <translation>{option}：共还 {total}，减免 {waived}，单期最高 {most}，至 {last}</translation>
        </message>
        <message>
            <source>{over} of it is more than is owed. Nothing was booked; use --more-than-owed to book it.</source>
            <translation>其中 {over} 超出欠款，未入账；如确需入账请加 --more-than-owed。</translation>
        </message>
        <message>
            <source>{over} of the payment of {amount} is more than is owed. Look at case and amount again; nothing was booked.</source>
            <translation>本次还款 {amount} 中有 {over} 超出欠款。请核对案件和金额；未入账。</translation>
        </message>
        <message>
            <source>{over} yuan of it is more than is owed</source>
            <translation>其中 {over} 元超出欠款</translation>
        </message>
        <message>
            <source>{pack} is in force; visits were judged by it, so it stays.</source>
            <translation>{pack} 已在施行，并据以检查过外访，不能移除。</translation>
        </message>
        <message>
            <source>{pack} version {version} is here already.</source>
            <translation>{pack} 第 {version} 版已经在用。</translation>
        </message>
        <message>
            <source>{page}. {hint}</source>
            <translation>{page}。{hint}</translation>
        </message>
        <message>
            <source>{paper} ({state})</source>
            <translation>{paper}（{state}）</translation>
        </message>
        <message>
            <source>{paper} ends soon; no visits after that</source>
            <translation>{paper}即将到期，到期后不能外访</translation>
        </message>
        <message>
            <source>{paper} has ended or is missing</source>
            <translation>{paper}过期或缺失</translation>
        </message>
        <message>
            <source>{paper} has ended; no visits until it is renewed</source>
            <translation>{paper}已过期，续期前不能外访</translation>
        </message>
        <message>
            <source>{paper} has pages 1 to {pages}.</source>
            <translation>{paper} 的页码为 1 至 {pages}。</translation>
        </message>
        <message>
            <source>{paper} is missing; no visits until it is there</source>
            <translation>缺{paper}，补齐前不能外访</translation>
        </message>
        <message>
            <source>{paper} of {number} was printed before, up to copy {copy}. Give a reason to print it again.</source>
            <translation>{number} 的{paper}已打印到第 {copy} 份。再次打印请写明理由。</translation>
        </message>
        <message>
            <source>{paper} was checked with its scan; nothing in it can be changed.</source>
            <translation>{paper} 已按扫描件核对，不能再更改。</translation>
        </message>
        <message>
            <source>{paper} was printed at another desk just now. Print it again.</source>
            <translation>{paper} 刚刚在另一台电脑上打印过，请重新打印。</translation>
        </message>
        <message>
            <source>{paper}, {language}</source>
            <translation>{paper}（{language}）</translation>
        </message>
        <message numerus="yes">
            <source>{paper}: %n day(s) left</source>
            <translation>
                <numerusform>{paper}还剩 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>{paper}: complete</source>
            <translation>{paper}：已齐全</translation>
        </message>
        <message>
            <source>{paper}: page {missing} is missing</source>
            <translation>{paper}：缺第 {missing} 页</translation>
        </message>
        <message>
            <source>{paper}: {day} is still to come. Type the day once it is past.</source>
            <translation>{paper}：{day} 尚未到来，请在当日之后再填写。</translation>
        </message>
        <message>
            <source>{parts}. Reason: {reason}</source>
            <translation>{parts}。理由：{reason}</translation>
        </message>
        <message>
            <source>{part} {amount}</source>
            <translation>{part} {amount}</translation>
        </message>
        <message>
            <source>{place} has an unpaired “{mark}”</source>
            <translation>{place} 中的“{mark}”不成对</translation>
        </message>
        <message>
            <source>{place} has the unknown gap “{name}”</source>
            <translation>{place} 用了未知的填空“{name}”</translation>
        </message>
        <message>
            <source>{place} names the unknown condition “{name}”</source>
            <translation>{place} 用了未知的条件“{name}”</translation>
        </message>
        <message>
            <source>{place} {address}</source>
            <translation>{place} {address}</translation>
        </message>
        <message>
            <source>{place} {address} ({relation})</source>
            <translation>{place} {address}（{relation}）</translation>
        </message>
        <message>
            <source>{planned}; {skipped} no longer possible</source>
            <translation>{planned}；{skipped} 个已不可排</translation>
        </message>
        <message>
            <source>{posted} posted ({amount}), {recorded} recorded before, {waiting} waiting, {repeated} taken before.</source>
            <translation>入账 {posted} 笔（{amount} 元），此前已记 {recorded} 笔，待认领 {waiting} 笔，重复 {repeated} 笔。</translation>
        </message>
        <message>
            <source>{posted}; {rest}.</source>
            <translation>{posted}；{rest}。</translation>
        </message>
        <message>
            <source>{printed} {left_out}</source>
            <translation>{printed} {left_out}</translation>
        </message>
        <message>
            <source>{problem} Keep the data folder as it is and call the administrator.</source>
            <translation>{problem}请保持数据文件夹原样，并联系管理员。</translation>
        </message>
        <message>
            <source>{problem} The copies are registered; send them once more.</source>
            <translation>{problem} 份号已登记，请再存一次。</translation>
        </message>
        <message>
            <source>{reason}</source>
            <translation>{reason}</translation>
        </message>
        <message>
            <source>{record} was changed by somebody else meanwhile. Nothing was saved; compare and save again.</source>
            <translation>{record} 已被他人修改，本次没有保存。请对照后再保存。</translation>
        </message>
        <message>
            <source>{record} was changed by somebody else meanwhile. Nothing was undone.</source>
            <translation>{record} 已被他人改动，未作任何撤销。</translation>
        </message>
        <message>
            <source>{record} was changed by {who} meanwhile (entry {entry}). Nothing was undone.</source>
            <translation>{record} 已被 {who} 改动（审计 {entry}），未作任何撤销。</translation>
        </message>
        <message>
            <source>{relation} of {debtor}   {rest}</source>
            <translation>{debtor} 的{relation}   {rest}</translation>
        </message>
        <message>
            <source>{relation} {name}</source>
            <translation>{relation} {name}</translation>
        </message>
        <message>
            <source>{role} {name} signs: {why}</source>
            <translation>{role} {name} 须签署：{why}</translation>
        </message>
        <message>
            <source>{role} {name} signs: {why}; the proof is missing</source>
            <translation>{role} {name} 须签署：{why}；缺证明文件</translation>
        </message>
        <message>
            <source>{rules} released by {name}</source>
            <translation>{rules} 由 {name} 放行</translation>
        </message>
        <message>
            <source>{rule} ({pack}): {finding}</source>
            <translation>{rule}（{pack}）：{finding}</translation>
        </message>
        <message>
            <source>{rule} can only be released with a consent record for this very time.</source>
            <translation>{rule} 只有登记了本人对这一时间的同意才可放行。</translation>
        </message>
        <message>
            <source>{rule} cannot be released by anybody. Change the plan.</source>
            <translation>{rule} 不可放行，请修改计划。</translation>
        </message>
        <message>
            <source>{rule} cannot be softened: nobody may release it.</source>
            <translation>{rule} 不得放宽：任何人都不能放行。</translation>
        </message>
        <message>
            <source>{rule} does not stop agreement {number}.</source>
            <translation>{rule} 并未阻止协议 {number}。</translation>
        </message>
        <message>
            <source>{rule} is law or fact and no limit of the office; change the terms.</source>
            <translation>{rule} 属于法律或事实，不是本所限度；请修改条款。</translation>
        </message>
        <message>
            <source>{rule}: {text}</source>
            <translation>{rule}：{text}</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <source>{severity} {rule}</source>
            <translation>{severity} {rule}</translation>
        </message>
        <message>
            <source>{severity}: {rules}</source>
            <translation>{severity}：{rules}</translation>
        </message>
        <message>
            <source>{side} will stand</source>
            <translation>以{side}为准</translation>
        </message>
        <message>
            <source>{size} KB</source>
            <translation>{size} KB</translation>
        </message>
        <message>
            <source>{source}. Not yet compared with the original text by this office.</source>
            <translation>{source}。原文待本所核对</translation>
        </message>
        <message>
            <source>{source}: {off} days off, {working} working weekends. Days set by hand stay as they are.</source>
            <translation>{source}：休息 {off} 天，调休上班 {working} 天。本所设定的日期不变。</translation>
        </message>
        <message>
            <source>{state}   case {case_no}</source>
            <translation>{state}   案号 {case_no}</translation>
        </message>
        <message>
            <source>{state}   {moment}   case {case_no}</source>
            <translation>{state}   {moment}   案号 {case_no}</translation>
        </message>
        <message>
            <source>{state}: {note}</source>
            <translation>{state}：{note}</translation>
        </message>
        <message>
            <source>{step} on {day}</source>
            <translation>{day} {step}</translation>
        </message>
        <message>
            <source>{step}: done.</source>
            <translation>{step}：已完成。</translation>
        </message>
        <message>
            <source>{step}: {note}</source>
            <translation>{step}：{note}</translation>
        </message>
        <message>
            <source>{tags} tags, {fields} own fields</source>
            <translation>标签 {tags} 个，自定义字段 {fields} 个</translation>
        </message>
        <message>
            <source>{text} is no day; write 2027-03-31.</source>
            <translation>{text} 不是日期，请写成 2027-03-31。</translation>
        </message>
        <message>
            <source>{text}{line}{added}</source>
            <translation>{text}{line}{added}</translation>
        </message>
        <message>
            <source>{time}  {name}  {district}  ·  {word}</source>
            <translation>{time}　{name}　{district}　・　{word}</translation>
        </message>
        <message>
            <source>{time} {district}</source>
            <translation>{time} {district}</translation>
        </message>
        <message>
            <source>{title} — {name}, version {version}, in force from {day}</source>
            <translation>{title} — {name} 第 {version} 版，{day} 起施行</translation>
        </message>
        <message>
            <source>{told} (entry {entry})</source>
            <translation>{told}（审计 {entry}）</translation>
        </message>
        <message>
            <source>{told} Already under way: {visits}.</source>
            <translation>{told}正在外访、未能取消：{visits}。</translation>
        </message>
        <message>
            <source>{told} Not read: {names}.</source>
            <translation>{told}未能读取：{names}。</translation>
        </message>
        <message>
            <source>{told} Visits called off: {visits}.</source>
            <translation>{told}已取消外访：{visits}。</translation>
        </message>
        <message>
            <source>{told} {number} inside the database.</source>
            <translation>{told}其中 {number} 个存入数据库。</translation>
        </message>
        <message>
            <source>{told} {number} too large to lie inside; keep the card or copy them to a safe disk.</source>
            <translation>{told}{number} 个过大未存入数据库，请保留存储卡或复制到安全磁盘。</translation>
        </message>
        <message>
            <source>{told} · answer due on {due}, {limit}</source>
            <translation>{told} · 答复期限 {due}，{limit}</translation>
        </message>
        <message>
            <source>{told} · {status}</source>
            <translation>{told} · {status}</translation>
        </message>
        <message>
            <source>{told}, {more}</source>
            <translation>{told}，{more}</translation>
        </message>
        <message>
            <source>{told}.</source>
            <translation>{told}。</translation>
        </message>
        <message>
            <source>{total} in all = agreed total, difference 0.00</source>
            <translation>合计 {total} = 应还总额，差额 0.00</translation>
        </message>
        <message>
            <source>{total} yuan to pay in {number} instalments from {day}, {waived} waived</source>
            <translation>应还 {total} 元，分 {number} 期，首期 {day}，减免 {waived} 元</translation>
        </message>
        <message>
            <source>{unit}, ±</source>
            <translation>{unit}，±</translation>
        </message>
        <message numerus="yes">
            <source>{verb}: %n case(s)</source>
            <translation>
                <numerusform>{verb}（%n 件）</numerusform>
            </translation>
        </message>
        <message>
            <source>{visits} visits · met the debtor at {met} · cost {cost} · {received} came in within {days} days</source>
            <translation>{visits} 次外访 · 见到本人 {met} 次 · 成本 {cost} · {days} 天内回款 {received}</translation>
        </message>
        <message>
            <source>{visits} · {hours}:{minutes}</source>
            <translation>{visits} 次・{hours}:{minutes}</translation>
        </message>
        <message>
            <source>{what} is needed. Put it into the variable {variable}.</source>
            <translation>需要{what}，请放入变量 {variable}。</translation>
        </message>
        <message numerus="yes">
            <source>{what}: %n case(s) done</source>
            <translation>
                <numerusform>{what}：已办 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: the case was not here yet.</source>
            <translation>{what}：当时案件尚未委入。</translation>
        </message>
        <message>
            <source>{what}: {note}</source>
            <translation>{what}：{note}</translation>
        </message>
        <message>
            <source>{what}: {total} (principal {principal}, interest {interest}, penalty {penalty}, fees {fees})</source>
            <translation>{what}：{total}（本金 {principal}，利息 {interest}，罚息 {penalty}，费用 {fees}）</translation>
        </message>
        <message>
            <source>{what}: {used}, at most {limit}</source>
            <translation>{what}：{used} 次，上限 {limit} 次</translation>
        </message>
        <message>
            <source>{who} changed this at {time}</source>
            <translation>{who} 在 {time} 改过这条</translation>
        </message>
        <message>
            <source>{who} has {copies}</source>
            <translation>{who} 带着{copies}</translation>
        </message>
        <message>
            <source>{word}</source>
            <translation>{word}</translation>
        </message>
        <message>
            <source>{word} (corrects an earlier entry)</source>
            <translation>{word}（更正此前一条）</translation>
        </message>
        <message>
            <source>{word} · taken down by {name}</source>
            <translation>{word}・{name} 记录</translation>
        </message>
        <message>
            <source>{years} years old</source>
            <translation>{years} 岁</translation>
        </message>
        <message>
            <source>{year} provisional</source>
            <translation>{year} 年日历暂定</translation>
        </message>
        <message>
            <source>“Called, not met” card</source>
            <translation>未遇留言卡</translation>
        </message>
        <message>
            <source>“{field}” does not offer {value}.</source>
            <translation>“{field}”没有选项 {value}。</translation>
        </message>
        <message>
            <source>“{field}” has at most {most} letters.</source>
            <translation>“{field}”最多 {most} 个字。</translation>
        </message>
        <message>
            <source>“{field}” takes a day such as 2026-11-23.</source>
            <translation>“{field}”要填日期，如 2026-11-23。</translation>
        </message>
        <message>
            <source>“{field}” takes a number.</source>
            <translation>“{field}”要填数字。</translation>
        </message>
        <message>
            <source>“{file}” cannot be read: {reason}.</source>
            <translation>“{file}”无法读取：{reason}。</translation>
        </message>
        <message>
            <source>“{file}” cannot be written: {reason}.</source>
            <translation>无法写入“{file}”：{reason}。</translation>
        </message>
        <message>
            <source>“{file}” could not be written: {reason}. Nothing was changed.</source>
            <translation>没有存上“{file}”：{reason}。原内容未变。</translation>
        </message>
        <message>
            <source>“{file}” is too large to be a calendar.</source>
            <translation>“{file}”过大，不是年度日历。</translation>
        </message>
        <message>
            <source>“{file}” is too large to be a rule pack.</source>
            <translation>“{file}”过大，不是规则包。</translation>
        </message>
        <message>
            <source>“{file}” is too large to be a wording.</source>
            <translation>“{file}”过大，不是文书用语文件。</translation>
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
            <translation>缺少“{key}”</translation>
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
            <source>“{key}” must be a year like 2027</source>
            <translation>“{key}”须为年份，如 2027</translation>
        </message>
        <message>
            <source>“{name}” is fixed by law and is not the office's to change.</source>
            <translation>“{name}”由法律规定，本所不得改动。</translation>
        </message>
        <message>
            <source>“{name}” is loosened: write the reason.</source>
            <translation>“{name}”将被放宽：请写明理由。</translation>
        </message>
        <message>
            <source>“{name}” is no known festival</source>
            <translation>“{name}”不是已知节日</translation>
        </message>
        <message>
            <source>“{name}” must be {what}.</source>
            <translation>“{name}”须为{what}。</translation>
        </message>
        <message>
            <source>“{rule}” can be released by nobody. Change the plan.</source>
            <translation>“{rule}”不可放行，请修改计划。</translation>
        </message>
        <message>
            <source>“{rule}” needs a consent record for this very time before it can be released.</source>
            <translation>“{rule}”须先登记本人对这一时间的同意，才可放行。</translation>
        </message>
        <message>
            <source>“{tag}” is no mark of these texts: it would be printed as it is</source>
            <translation>“{tag}”不是这里的标记，会原样印出</translation>
        </message>
        <message>
            <source>“{text}” are no hours. Write them like 14:00-18:00.</source>
            <translation>“{text}”不是时段，请写成 14:00-18:00。</translation>
        </message>
        <message>
            <source>“{text}” does not fit the field “{field}”.</source>
            <translation>“{text}”不符合“{field}”的格式。</translation>
        </message>
        <message>
            <source>“{text}” is no correction. Write it like left_at=2026-11-24 10:50.</source>
            <translation>“{text}”不是更正。请写成 left_at=2026-11-24 10:50。</translation>
        </message>
        <message>
            <source>“{text}” is no difference of clocks. Write it like 8:00 or -0:02:30.</source>
            <translation>“{text}”不是时钟偏差。请按 8:00 或 -0:02:30 填写。</translation>
        </message>
        <message>
            <source>“{text}” is no number of months; write it like 36.</source>
            <translation>“{text}”不是月数；请写成 36 这样。</translation>
        </message>
        <message>
            <source>“{text}” is no number; write it like 12.5.</source>
            <translation>“{text}”不是数字；请写成 12.5 这样。</translation>
        </message>
        <message>
            <source>“{text}” is no pair of coordinates. Write latitude and longitude, such as 34.80, 114.31.</source>
            <translation>“{text}”不是一对坐标。请写纬度和经度，例如 34.80, 114.31。</translation>
        </message>
        <message>
            <source>“{text}” is no part of a debt; write it like penalty=100.</source>
            <translation>“{text}”不是欠款项目；请写成 penalty=100。</translation>
        </message>
        <message>
            <source>“{text}” is no share. Enter a number such as 18 or 12.5.</source>
            <translation>“{text}”不是比率，请填写数字，如 18 或 12.5。</translation>
        </message>
        <message>
            <source>“{text}” is not a day. Write it like 2026-12-15.</source>
            <translation>“{text}”不是日期，请写成 2026-12-15 的样子。</translation>
        </message>
        <message>
            <source>“{text}” is not a rate; write per cent a year like 3.65.</source>
            <translation>“{text}”不是利率；请写年百分比，如 3.65。</translation>
        </message>
        <message>
            <source>“{text}” is not a time. Write it like 10:05.</source>
            <translation>“{text}”不是时间。请按 10:05 填写。</translation>
        </message>
        <message>
            <source>“{text}” is not a time. Write it like 2026-11-24T10:00.</source>
            <translation>“{text}”不是时间，请写成 2026-11-24T10:00 的样子。</translation>
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
            <source>“{text}” sets no instalment; write it like 3=500, 3=@2026-12-15 or both.</source>
            <translation>“{text}”未指明分期；请写成 3=500、3=@2026-12-15 或两者并用。</translation>
        </message>
        <message>
            <source>“{value}” does not fit here.</source>
            <translation>“{value}”不符合要求。</translation>
        </message>
        <message>
            <source>“{words}” insults the reader. Name the debt, not the person</source>
            <translation>“{words}”属于侮辱用语，请对事不对人</translation>
        </message>
        <message>
            <source>“{words}” is no true statement about credit reports</source>
            <translation>“{words}”对征信后果的说法不实</translation>
        </message>
        <message>
            <source>“{words}” is void by law, highlighted or not</source>
            <translation>“{words}”依法无效，加框也不行</translation>
        </message>
        <message>
            <source>“{words}” keeps the debtor from complaining</source>
            <translation>“{words}”阻止债务人投诉</translation>
        </message>
        <message>
            <source>“{words}” leads money past the client's registered account</source>
            <translation>“{words}”引导绕开委托方登记账户付款</translation>
        </message>
        <message>
            <source>“{words}” lets strangers guess the debt; this paper may be read by them</source>
            <translation>“{words}”会让旁人猜到欠款，而这份纸可能被旁人看到</translation>
        </message>
        <message>
            <source>“{words}” looks like a paper of court, police or lawyers</source>
            <translation>“{words}”仿冒司法、公安或律师文书</translation>
        </message>
        <message>
            <source>“{words}” makes {rate}% a year, above the cap of {cap}%</source>
            <translation>“{words}”折合年利率 {rate}%，超过上限 {cap}%</translation>
        </message>
        <message>
            <source>“{words}” names an authority in a title or label</source>
            <translation>“{words}”把机关写进了标题或标签</translation>
        </message>
        <message>
            <source>“{words}” threatens. Say what the law provides, without a threat</source>
            <translation>“{words}”属于威胁用语，请只写法律规定，不作威胁</translation>
        </message>
        <message>
            <source>“{words}” weighs on the debtor and must stand in a highlighted clause</source>
            <translation>“{words}”加重债务人责任，须写在加框突出的条款中</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more finding(s).</source>
            <translation>
                <numerusform>……另有 %n 条发现。</numerusform>
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
            <source>Balance owed</source>
            <translation>欠款</translation>
        </message>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>Contact and address</source>
            <translation>联系与地址</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
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
            <translation>变更</translation>
        </message>
        <message>
            <source>Changes of this entry</source>
            <translation>本条变更</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>链</translation>
        </message>
        <message>
            <source>Only this subject</source>
            <translation>只看此对象</translation>
        </message>
        <message>
            <source>Only this person</source>
            <translation>只看此人</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Verify now</source>
            <translation>立即校验</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Anchored on paper</source>
            <translation>纸面锚定</translation>
        </message>
        <message>
            <source>Audit entries</source>
            <translation>审计记录</translation>
        </message>
        <message>
            <source>List or board</source>
            <translation>列表或出勤板</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <source>To do today</source>
            <translation>今日待办</translation>
        </message>
        <message>
            <source>Mark as signed</source>
            <translation>标记已签</translation>
        </message>
        <message>
            <source>From now on the case rests while the plan is kept: no visits and no calls but the reminder of a due day.</source>
            <translation>自此按约履行期间停止催收：不上门、不致电，到期提醒除外。</translation>
        </message>
        <message>
            <source>Agreed total</source>
            <translation>应还总额</translation>
        </message>
        <message>
            <source>Debt</source>
            <translation>欠款</translation>
        </message>
        <message>
            <source>Waiver</source>
            <translation>减免</translation>
        </message>
        <message>
            <source>Waiver requests…</source>
            <translation>减免申请…</translation>
        </message>
        <message>
            <source>Instalments</source>
            <translation>期数</translation>
        </message>
        <message>
            <source>change one, the rest follows</source>
            <translation>改任一项，其余重算</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>What can be borne…</source>
            <translation>月可还能力…</translation>
        </message>
        <message>
            <source>Agreements by state</source>
            <translation>按状态看协议</translation>
        </message>
        <message>
            <source>Draft agreement</source>
            <translation>拟协议</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>A held case is not visited and stays out of the lists of open work until somebody takes it up again.</source>
            <translation>停催期间不外访、不列入在办，直到有人恢复。</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>事由</translation>
        </message>
        <message>
            <source>Look at it again on</source>
            <translation>复核日期</translation>
        </message>
        <message>
            <source>Hold the case</source>
            <translation>停催</translation>
        </message>
        <message>
            <source>Staff in charge</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>What the debtor asked for: times, places, channel</source>
            <translation>本人要求：时间、地点、方式</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做什么</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Save next step</source>
            <translation>存下一步</translation>
        </message>
        <message>
            <source>Keep view</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Name, case or contract no., last digits</source>
            <translation>姓名、案号、合同号、尾号</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>在列表中查找</translation>
        </message>
        <message>
            <source>Import assignment</source>
            <translation>导入委案</translation>
        </message>
        <message>
            <source>Ticked…</source>
            <translation>批量</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>各列</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>不少于</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>不多于</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>添加委托方</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>全称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>简称</translation>
        </message>
        <message>
            <source>Credit code</source>
            <translation>统一社会信用代码</translation>
        </message>
        <message>
            <source>Hotline</source>
            <translation>热线电话</translation>
        </message>
        <message>
            <source>Mandate</source>
            <translation>委托</translation>
        </message>
        <message>
            <source>Contract no.</source>
            <translation>合同号</translation>
        </message>
        <message>
            <source>Highest cost a year</source>
            <translation>年化综合费用上限</translation>
        </message>
        <message>
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始日</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>终止日</translation>
        </message>
        <message>
            <source>Cap by law</source>
            <translation>法定上限</translation>
        </message>
        <message>
            <source>Order by the contract</source>
            <translation>合同约定的清偿顺序</translation>
        </message>
        <message>
            <source>Columns of the mandate…</source>
            <translation>委托允许的列…</translation>
        </message>
        <message>
            <source>Account for repayments</source>
            <translation>收款账户</translation>
        </message>
        <message>
            <source>Account holder</source>
            <translation>户名</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>银行</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Each new case has a call as its next step today.</source>
            <translation>每件新案件的下一步都已设为“今日致电”。</translation>
        </message>
        <message>
            <source>Open the new cases</source>
            <translation>打开新案件</translation>
        </message>
        <message>
            <source>Import another list</source>
            <translation>再导入一份</translation>
        </message>
        <message>
            <source>Undo this import…</source>
            <translation>撤销此次导入…</translation>
        </message>
        <message>
            <source>Rows read</source>
            <translation>读入行数</translation>
        </message>
        <message>
            <source>New cases</source>
            <translation>新案件</translation>
        </message>
        <message>
            <source>Blocked rows</source>
            <translation>阻断行</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>已在本所</translation>
        </message>
        <message>
            <source>Save rejected rows…</source>
            <translation>导出退回行…</translation>
        </message>
        <message>
            <source>Import without the blocked rows</source>
            <translation>不含阻断行导入</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Payments by state</source>
            <translation>按状态看款项</translation>
        </message>
        <message>
            <source>Statements…</source>
            <translation>结算单…</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>款项</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>冲抵构成</translation>
        </message>
        <message>
            <source>Ledger…</source>
            <translation>分户账…</translation>
        </message>
        <message>
            <source>Receipt…</source>
            <translation>收据…</translation>
        </message>
        <message>
            <source>Voucher…</source>
            <translation>凭证…</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>更正…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认到账</translation>
        </message>
        <message>
            <source>Reverse…</source>
            <translation>冲正…</translation>
        </message>
        <message>
            <source>Open case</source>
            <translation>打开案件</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>委托方</translation>
        </message>
        <message>
            <source>Who hands cases over. Mandates decide until when anybody may act; debtors are told no other account.</source>
            <translation>委托案件的机构。委托期决定可以办理到哪一天；告知债务人的收款账户只有这里登记的。</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Add a client…</source>
            <translation>添加委托方…</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>设置的各部分</translation>
        </message>
        <message>
            <source>My password</source>
            <translation>我的口令</translation>
        </message>
        <message>
            <source>It says who is at the desk. Changing it affects nobody else; the office's passphrase stays as it is.</source>
            <translation>口令表明是谁在操作。改动只影响您自己，机构口令不变。</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>当前口令</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>再输一次新口令</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>The law and the office's policy as data. The office may be stricter; more room needs an administrator and a reason.</source>
            <translation>法规与本所政策以数据保存。本所可以更严；放宽须由管理员负责并写明事由。</translation>
        </message>
        <message>
            <source>Rules, parameters, changes or packs</source>
            <translation>规则、参数、更改或规则包</translation>
        </message>
        <message>
            <source>Take in a pack…</source>
            <translation>导入规则包…</translation>
        </message>
        <message>
            <source>The chosen rule</source>
            <translation>所选规则</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Changes of the office</source>
            <translation>本所更改</translation>
        </message>
        <message>
            <source>Rule packs</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>经办</translation>
        </message>
        <message>
            <source>Our staff</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Roles and papers decide what a person may do; the visit gate reads the papers on the day of each visit.</source>
            <translation>角色和证件决定一个人能做什么；每次外访当日，闸门都会核对证件。</translation>
        </message>
        <message>
            <source>People or papers</source>
            <translation>人员或证件</translation>
        </message>
        <message>
            <source>How far ahead</source>
            <translation>提前多久</translation>
        </message>
        <message>
            <source>Which people</source>
            <translation>显示哪些人员</translation>
        </message>
        <message>
            <source>Renew…</source>
            <translation>续期…</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>重设口令…</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>添加人员…</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>往后</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Crews and absences</source>
            <translation>外访组与请假</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <source>A week earlier</source>
            <translation>上一周</translation>
        </message>
        <message>
            <source>A week later</source>
            <translation>下一周</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>负荷</translation>
        </message>
        <message>
            <source>Crews</source>
            <translation>外访组</translation>
        </message>
        <message>
            <source>Absences</source>
            <translation>请假</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Before (PgUp)</source>
            <translation>往前（PgUp）</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>往前</translation>
        </message>
        <message>
            <source>After (PgDn)</source>
            <translation>往后（PgDn）</translation>
        </message>
        <message>
            <source>Schedule visit</source>
            <translation>排外访</translation>
        </message>
        <message>
            <source>Visit calendar</source>
            <translation>外访日历</translation>
        </message>
        <message>
            <source>List of visits</source>
            <translation>外访列表</translation>
        </message>
        <message>
            <source>Day by crews</source>
            <translation>按组看当日</translation>
        </message>
        <message>
            <source>Month of visits</source>
            <translation>外访月历</translation>
        </message>
        <message>
            <source>Find in the tray</source>
            <translation>在托盘中查找</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月历</translation>
        </message>
        <message>
            <source>Waiting for a visit</source>
            <translation>待排外访</translation>
        </message>
        <message>
            <source>Other record: name, whole ID number, whole phone or case no.</source>
            <translation>另一条档案：姓名、完整证件号、完整电话或案号</translation>
        </message>
        <message>
            <source>No record is alike. Look for one above.</source>
            <translation>没有相近档案，请在上方查找。</translation>
        </message>
        <message>
            <source>Why it is one person</source>
            <translation>认定同一人的依据</translation>
        </message>
        <message>
            <source>Merge records</source>
            <translation>合并档案</translation>
        </message>
        <message>
            <source>Why they are not one person</source>
            <translation>认定非同一人的依据</translation>
        </message>
        <message>
            <source>Separate records</source>
            <translation>拆分档案</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Reason or confirmation</source>
            <translation>事由或确认依据</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>For everybody in the office</source>
            <translation>全所可用</translation>
        </message>
        <message>
            <source>Groups of the comparison</source>
            <translation>比对分组</translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>全部接受</translation>
        </message>
        <message>
            <source>Accept none</source>
            <translation>全不接受</translation>
        </message>
        <message>
            <source>Cases of this group</source>
            <translation>此组案件</translation>
        </message>
        <message>
            <source>Differences of this case</source>
            <translation>此案差异</translation>
        </message>
        <message>
            <source>All ours</source>
            <translation>全用本所</translation>
        </message>
        <message>
            <source>All theirs</source>
            <translation>全用委托方</translation>
        </message>
        <message>
            <source>Import or placements</source>
            <translation>导入或委案批次</translation>
        </message>
        <message>
            <source>Assign the payment</source>
            <translation>认领款项</translation>
        </message>
        <message>
            <source>Is it the recorded payment?</source>
            <translation>是否就是已记的还款？</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>认领</translation>
        </message>
        <message>
            <source>Files of payments</source>
            <translation>款项文件</translation>
        </message>
        <message>
            <source>Taking a file back reverses its payments; both entries stay in the ledger.</source>
            <translation>撤回文件会冲正其还款，两笔记录都保留在账上。</translation>
        </message>
        <message>
            <source>Take back…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Payments from a file</source>
            <translation>从文件导入款项</translation>
        </message>
        <message>
            <source>Cases of</source>
            <translation>案件范围</translation>
        </message>
        <message>
            <source>Whose file it is</source>
            <translation>文件来源</translation>
        </message>
        <message>
            <source>Lines by what becomes of them</source>
            <translation>按处理结果查看</translation>
        </message>
        <message>
            <source>Lines of the file</source>
            <translation>文件各行</translation>
        </message>
        <message>
            <source>Take the file</source>
            <translation>导入文件</translation>
        </message>
        <message>
            <source>Payments that wait for a case</source>
            <translation>待认领款项</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>认领…</translation>
        </message>
        <message>
            <source>Dismiss…</source>
            <translation>剔除…</translation>
        </message>
        <message>
            <source>Placements</source>
            <translation>委案批次</translation>
        </message>
        <message>
            <source>Open its cases</source>
            <translation>打开案件</translation>
        </message>
        <message>
            <source>Extend…</source>
            <translation>留案…</translation>
        </message>
        <message>
            <source>Pause…</source>
            <translation>暂停…</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>退案…</translation>
        </message>
        <message>
            <source>Undo import…</source>
            <translation>撤销导入…</translation>
        </message>
        <message>
            <source>Own fields and tags</source>
            <translation>自定义字段与标签</translation>
        </message>
        <message>
            <source>Tags mark cases in every list; own fields stand in the files of one client or of all. Everybody in the office sees them.</source>
            <translation>标签在所有列表里标记案件；自定义字段显示在某个委托方或全部案件的卷宗里，全所可见。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>New tag…</source>
            <translation>新建标签…</translation>
        </message>
        <message>
            <source>Own fields</source>
            <translation>自定义字段</translation>
        </message>
        <message>
            <source>New field…</source>
            <translation>新建字段…</translation>
        </message>
        <message>
            <source>Way of the crew</source>
            <translation>外访组行程</translation>
        </message>
        <message>
            <source>What was heard</source>
            <translation>往来记录</translation>
        </message>
        <message>
            <source>Time (empty: now)</source>
            <translation>时间（空为现在）</translation>
        </message>
        <message>
            <source>Add a visit</source>
            <translation>增加外访</translation>
        </message>
        <message>
            <source>Take off the way</source>
            <translation>移出行程</translation>
        </message>
        <message>
            <source>Correct the time</source>
            <translation>更正时间</translation>
        </message>
        <message>
            <source>Safe</source>
            <translation>平安</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>到达</translation>
        </message>
        <message>
            <source>Left the door</source>
            <translation>离开现场</translation>
        </message>
        <message>
            <source>Back here</source>
            <translation>回所</translation>
        </message>
        <message>
            <source>Coordinates</source>
            <translation>坐标</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>有效至</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>First day away</source>
            <translation>请假首日</translation>
        </message>
        <message>
            <source>Last day away</source>
            <translation>请假末日</translation>
        </message>
        <message>
            <source>Words about the time</source>
            <translation>预约记录</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Who answered</source>
            <translation>答复人</translation>
        </message>
        <message>
            <source>Day spoken of</source>
            <translation>所约日期</translation>
        </message>
        <message>
            <source>Start spoken of</source>
            <translation>所约时间</translation>
        </message>
        <message>
            <source>Number of recording or message</source>
            <translation>录音或消息编号</translation>
        </message>
        <message>
            <source>This was a call that is not in the contact log yet: log it too</source>
            <translation>此次电话尚未登记到联系记录：一并登记</translation>
        </message>
        <message>
            <source>Note the word</source>
            <translation>登记答复</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>组长</translation>
        </message>
        <message>
            <source>Second</source>
            <translation>第二人</translation>
        </message>
        <message>
            <source>Third, if any</source>
            <translation>第三人（可空）</translation>
        </message>
        <message>
            <source>Papers carried</source>
            <translation>在外文书</translation>
        </message>
        <message>
            <source>Who takes them</source>
            <translation>领用人</translation>
        </message>
        <message>
            <source>Due back</source>
            <translation>应交回</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>领出</translation>
        </message>
        <message>
            <source>Hand out</source>
            <translation>领用</translation>
        </message>
        <message>
            <source>What became of them</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Enter in the register</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Print the register…</source>
            <translation>打印登记表…</translation>
        </message>
        <message>
            <source>Records owed</source>
            <translation>待补记录</translation>
        </message>
        <message>
            <source>Records to write, to witness or to check</source>
            <translation>待写、待见证、待复核的记录</translation>
        </message>
        <message>
            <source>Nothing is owed: every visit is recorded and checked.</source>
            <translation>没有待补内容：每次外访都已记录并复核。</translation>
        </message>
        <message>
            <source>Recordings</source>
            <translation>录音归档</translation>
        </message>
        <message>
            <source>Card, kept or missing</source>
            <translation>存储卡、已归档或缺录音</translation>
        </message>
        <message>
            <source>Folder of the card</source>
            <translation>存储卡文件夹</translation>
        </message>
        <message>
            <source>Clock is off by (h:mm)</source>
            <translation>时钟偏差（时:分）</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Read the card</source>
            <translation>读取存储卡</translation>
        </message>
        <message>
            <source>Clock from this match</source>
            <translation>按此匹配校时</translation>
        </message>
        <message>
            <source>Files of the card</source>
            <translation>存储卡文件</translation>
        </message>
        <message>
            <source>Visit of the ticked files, else of the current one</source>
            <translation>所选文件（未勾选则为当前文件）对应的外访</translation>
        </message>
        <message>
            <source>Recordings kept</source>
            <translation>已归档录音</translation>
        </message>
        <message>
            <source>Check the file</source>
            <translation>核对文件</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>另存副本…</translation>
        </message>
        <message>
            <source>Visits without a recording</source>
            <translation>缺录音的外访</translation>
        </message>
        <message>
            <source>Keep small files inside the database</source>
            <translation>小文件存入数据库</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>What is set here stays when other terms change. The others make up for it.</source>
            <translation>此处设定不随其他条件变动，差额由其他各期承担。</translation>
        </message>
        <message>
            <source>As computed</source>
            <translation>恢复计算值</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Waivers asked of the client</source>
            <translation>向委托方申请的减免</translation>
        </message>
        <message>
            <source>Waiver requests</source>
            <translation>减免申请</translation>
        </message>
        <message>
            <source>Take into the agreement</source>
            <translation>用于本协议</translation>
        </message>
        <message>
            <source>Take it back…</source>
            <translation>撤回…</translation>
        </message>
        <message>
            <source>Declined…</source>
            <translation>未获批准…</translation>
        </message>
        <message>
            <source>Ask the client</source>
            <translation>向委托方申请</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>申请</translation>
        </message>
        <message>
            <source>Enter the approval</source>
            <translation>录入批复</translation>
        </message>
        <message>
            <source>Letter or picture…</source>
            <translation>批复函或图片…</translation>
        </message>
        <message>
            <source>What is objected to</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>What the person said</source>
            <translation>对方所述</translation>
        </message>
        <message>
            <source>How it came in</source>
            <translation>收到途径</translation>
        </message>
        <message>
            <source>Came in on</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <source>Answer due on</source>
            <translation>答复期限</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Complaints and disputes</source>
            <translation>投诉与争议</translation>
        </message>
        <message>
            <source>Papers by section</source>
            <translation>文书分区</translation>
        </message>
        <message>
            <source>Write a letter…</source>
            <translation>写信函…</translation>
        </message>
        <message>
            <source>Papers that wait</source>
            <translation>待打印的文书</translation>
        </message>
        <message>
            <source>Print all…</source>
            <translation>全部打印…</translation>
        </message>
        <message>
            <source>Print runs</source>
            <translation>打印批次</translation>
        </message>
        <message>
            <source>Papers of the run</source>
            <translation>本批次的文书</translation>
        </message>
        <message>
            <source>What was kept is sent again; nothing is drawn or registered twice.</source>
            <translation>已存档的只重新发送，不会重复生成或登记。</translation>
        </message>
        <message>
            <source>Go on into a folder…</source>
            <translation>继续，存入文件夹…</translation>
        </message>
        <message>
            <source>Go on to the printer…</source>
            <translation>继续打印…</translation>
        </message>
        <message>
            <source>Read a folder…</source>
            <translation>读取文件夹…</translation>
        </message>
        <message>
            <source>Read files…</source>
            <translation>读取文件…</translation>
        </message>
        <message>
            <source>Kind of list</source>
            <translation>清单种类</translation>
        </message>
        <message>
            <source>Pages that wait</source>
            <translation>待处理的扫描页</translation>
        </message>
        <message>
            <source>Pages of the last stack</source>
            <translation>最近一批的扫描页</translation>
        </message>
        <message>
            <source>Copies that lack pages</source>
            <translation>缺页的文书份</translation>
        </message>
        <message>
            <source>Complete scans to be checked</source>
            <translation>待复核的完整扫描件</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit the width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>As it was scanned</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>As it was printed and stored</source>
            <translation>打印存档原件</translation>
        </message>
        <message>
            <source>Hold every page against the stored text. What was printed must be the same; only signatures, dates and initials may have been added.</source>
            <translation>请逐页与存档原件核对。打印内容必须一致，只允许增加签名、日期和页签。</translation>
        </message>
        <message>
            <source>Scan agrees</source>
            <translation>核对一致</translation>
        </message>
        <message>
            <source>Turn to the left</source>
            <translation>向左旋转</translation>
        </message>
        <message>
            <source>Turn to the right</source>
            <translation>向右旋转</translation>
        </message>
        <message>
            <source>Number of paper or case</source>
            <translation>文书编号或案件编号</translation>
        </message>
        <message>
            <source>Copy that lacks pages</source>
            <translation>缺页的文书份</translation>
        </message>
        <message>
            <source>As page</source>
            <translation>作为第几页</translation>
        </message>
        <message>
            <source>File here</source>
            <translation>归入此处</translation>
        </message>
        <message>
            <source>Set the register right…</source>
            <translation>更正登记…</translation>
        </message>
        <message>
            <source>Use this picture</source>
            <translation>改用此图</translation>
        </message>
        <message>
            <source>Into the tray…</source>
            <translation>退回待处理…</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>搁置…</translation>
        </message>
        <message>
            <source>Limits of terms and lending rates</source>
            <translation>协议限度与报价利率</translation>
        </message>
        <message>
            <source>How far each role may go in an agreement, and the one-year lending rate (LPR) that caps private lenders. Beyond a limit a second person gives a reason; the law nobody can release.</source>
            <translation>各岗位拟定协议的限度，以及约束民间出借人的一年期贷款市场报价利率（LPR）。超出限度由另一人写明理由放行；法律规定任何人不得放行。</translation>
        </message>
        <message>
            <source>Limits by role and client</source>
            <translation>按岗位和委托方的限度</translation>
        </message>
        <message>
            <source>New limit…</source>
            <translation>新建限度…</translation>
        </message>
        <message>
            <source>Lending rates (one-year LPR)</source>
            <translation>贷款市场报价利率（一年期 LPR）</translation>
        </message>
        <message>
            <source>Add a rate…</source>
            <translation>添加利率…</translation>
        </message>
        <message>
            <source>Wording of papers</source>
            <translation>文书用语</translation>
        </message>
        <message>
            <source>What agreements, letters and papers of visits say. Each saving is checked, printed with sample data and kept as a version; the version stands on every page.</source>
            <translation>协议、信函和外访文书的文字。每次保存都先检查、以示例数据试印，再存为一个版本；版本号印在每一页上。</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>版本…</translation>
        </message>
        <message>
            <source>Write to a file…</source>
            <translation>写出文件…</translation>
        </message>
        <message>
            <source>Take a file…</source>
            <translation>读入文件…</translation>
        </message>
        <message>
            <source>Edit the wording…</source>
            <translation>编辑用语…</translation>
        </message>
        <message>
            <source>Wordings of papers</source>
            <translation>文书用语列表</translation>
        </message>
        <message>
            <source>Give more time</source>
            <translation>给予宽展</translation>
        </message>
        <message>
            <source>Until then no instalment counts as missed, and a breach is undone. The due days stay as agreed.</source>
            <translation>在此之前不计逾期，已记的违约撤销；各期应付日不变。</translation>
        </message>
        <message>
            <source>Versions of this agreement</source>
            <translation>协议各版本</translation>
        </message>
        <message>
            <source>Agreements that replaced one another</source>
            <translation>先后替换的协议</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Signed for on</source>
            <translation>签收日期</translation>
        </message>
    </context>
</TS>
