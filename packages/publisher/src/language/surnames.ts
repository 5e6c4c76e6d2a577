/**
 * Family names that a Chinese personal name may begin with: the hundred most frequent of the mainland (Ministry of Public Security,
 * report on names of 2020), frequent ones beside them, and the compound ones still in use.
 */
export const SURNAMES: ReadonlySet<string> = new Set([
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫申段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文习瞿项祝霍翁庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢岳齐沿梅庄辛管左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄屈鲍覃阮柯滕解单查仇区乐',
  ...[
    '欧阳',
    '司马',
    '上官',
    '诸葛',
    '司徒',
    '东方',
    '皇甫',
    '尉迟',
    '公孙',
    '慕容',
    '令狐',
    '夏侯',
    '端木',
    '南宫',
  ],
])

/** What makes a place of the name before it. */
export const PLACE_ENDS = '省市县区乡镇村州山江河湖岛寺塔路街旗盟港关寨屯庄'
