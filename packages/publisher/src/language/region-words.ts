import simplifiedCharacters from 'opencc-js/dict/TSCharacters'
import taiwanPhrases from 'opencc-js/dict/TWPhrases'
import mainlandPhrases from 'opencc-js/dict/TWPhrasesRev'

/** The words of another region, each with the word of this one. */
export interface RegionWords {
  /** By their first character, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly (readonly [word: string, own: string])[]>
  /** By `beginningOf` the first two code units of a word: 1 for each that some word has. One look passes over nearly all of a text. */
  readonly beginnings: Uint8Array
}

/** A number for two code units, which few others share. */
export function beginningOf(code: number, next: number): number {
  return (31 * code + next) & 0xffff
}

// Words of Taiwan that the mainland uses as well, for the same or for something else; OpenCC converts them because in Taiwan they are
// the usual ones.
const MAINLAND_TOO = words(
  // Everyday words of both.
  '互动 互动式 代码 低级 低阶 信号 停用 传送 储存 光碟 内建 即时 参数列 启用 呼叫 地址 外挂 外接 存取 宣告 建立 执行 支援 效能 整合 新增 检视 查询 ' +
    '汇入 汇出 消息 登入 登出 相容 相簿 碟片 社群 社区 粘贴 联络 菜单 装置 复制 触控 讯息 讯号 访问 设定 载入 连结 连线 通讯 通道 进阶 遮蔽 释出 ' +
    '开启 打开 离线 音讯 预设 点选 高阶 高级 简报 回应 宕机 壁纸 方程式 资料 资料库 资料包 资料夹 资讯 影像 影印 影片 录影 档案 文件 核心 智慧 物件 ' +
    '程序 数字 数据 大数据 实例 对象 循环 汇编 范式 模拟 批次 指标 搜寻 拨出 排程 数位 元件 列举 剪下 堆叠 多工 区域网 字型 字串 字首 字尾 截图 取样 ' +
    '取样率 烧录 过载 远端 阵列 除错 机率 类比 稽核 组译 片语 视窗 西元 许可权 扩音 免提 卷轴 桌布 游标 感测 行程 全域性 区域性 例项 映象 向量 序列 控制代码 微控制器 使用者 线上 图示 使用者名称 重新整理 重新命名 虚拟机器 资料来源 优先顺序 识别符号 通用序列 数据机 计程车 结束通话 快闪记忆体 核取方块 对话方块 单核心 存档 原始档 解除安装 后设资料 复原 重做 页首 页尾 专案 模组 软体 变数 网咖 宽频 多型 心肌梗塞 平行计算 名字空间 前处理器 市场行销 象牙海岸 云端计算 实体地址 原生代码 入口网站 控制元件 文书处理 ' +
    '贴上 丢掷 回拨 防毒 泡面 携带型 扫描器 最佳化 显示卡 主机板 丛集',
  // Words of medicine, chemistry and the kitchen that both use.
  '白血球 红血球 血红素 胰脏 自闭症 忧郁症 唐氏症 乳酪 冰棒 冷盘 塑胶 雷射 晶片 正子 母音 子音 脚踏车 脑梗塞',
  // Names that are ordinary words, or are spelt so in both.
  '狮子山 乔治亚 哈萨克 塔吉克 土库曼 尼日 永珍 诺兰 叮当 叮叮当 台积电 比特币 佛瑞 凯吉 萨提 拉罗 拉摩 韦本 尤拉 盖亚那 那杜 查德 卡达 布林 宾士 奥福 贝南 诺鲁 夏农 几内亚比索',
)

// Words of the mainland that Taiwan uses as well.
const TAIWAN_TOO = words(
  '代碼 低級 保存 信息 信號 信道 借記卡 優先級 優化 元音 光標 全局 兼容 公元 內核 內置 冰棍 函數 分區 刷新 刻錄 前列腺 剪切 創建 卸載 參數 圖像 圖庫 圖標 ' +
    '地址 在線 外置 外鍵 多任務 大數據 奶酪 孤獨症 實例 實時 實模式 審覈 對象 對話框 導入 導出 局部 屏蔽 嵌套 幾率 循環 性能 截取 批量 拋出 打開 拷貝 持久性 ' +
    '指針 挂斷 掛斷 採樣 採樣率 接口 控件 插件 搜索 操作數 操作符 擴展 支持 支持者 散列 數字 數據 數據庫 數據源 數據報 文件 文件名 文件夾 文檔 方程式 映射 ' +
    '智能 枚舉 查找 查看 構造器 標識符 概率 模塊 模擬 正電子 涼菜 消息 添加 源碼 溢出 演算法 激活 特拉華 狀態欄 用戶 用戶名 界面 登錄 發佈 發送 白細胞 矢量 ' +
    '磁道 社區 禁用 程序 突尼斯 算子 算法 範式 粘貼 紅細胞 索馬里 組件 綁定 編程 縮略圖 縮進 總線 聯繫 聲明 聲卡 胰腺 脫機 腳本 自行車 色氨酸 菜單 萬象 藍屏 ' +
    '虛擬機 表達式 複印 視圖 觸摸 觸摸屏 訪問 設備 設置 註冊表 註銷 詞組 調度 調用 調色板 調色盤 調製 調試 變量 超聲波 輔音 通信 通道 連接 連接器 進制 進程 運算符 ' +
    '運行 遞歸 遠程 適配器 邏輯門 重命名 重裝 重載 錄像 鏈接 鏡像 阻滯劑 集成 雲存儲 雲計算 項目 預設 類型 高清 高端 高級 點擊 權限 交互 交互式 傳感 像素 仿真 ' +
    '比特幣 比特 納米 蹦極 寶潔 香農 莫扎特 諾蘭 卡塔爾 句柄 回調 矢量 字段 字體 存儲 存盤 尋址 意大利 萬維網 互聯網 單片機 任務欄 便攜式 雙擊 彩超 總數 字庫 塑料 短信 ' +
    '主板 全角 半角 前綴 後綴 加載 呼出 咖喱 串行 位圖 免提 可視化 命令行 性價比 多線程 氨基酸 解釋器 冒泡排序 下拉列表 文字處理 艾滋病 癡呆症 抑鬱症 相冊 黑客 ' +
    '奶酪 格拉斯 丁當 丁丁當 彩超 奔馳 肖邦 源文件 源代碼 數字人文 心肌梗死 計算機科學 引導程序 命名空間 人工智能',
)

/** The words of Taiwan, in simplified characters, that stand out in a text of the mainland. */
export const taiwanWords: () => RegionWords = lazily(() => {
  const characters = new Map(rowsOf(simplifiedCharacters))
  const simplify = (text: string) =>
    Array.from(text, (character) => characters.get(character) ?? character).join('')
  const rows = rowsOf(mainlandPhrases).map(
    ([word, own]) => [simplify(word), simplify(own)] as const,
  )
  return wordsBut(MAINLAND_TOO, rows)
})

/** The words of the mainland, in traditional characters, that stand out in a text of Taiwan. */
export const mainlandWords: () => RegionWords = lazily(() =>
  wordsBut(TAIWAN_TOO, rowsOf(taiwanPhrases)),
)

function rowsOf(rows: string): readonly (readonly [string, string])[] {
  return rows.split('|').map((row) => {
    const [word = '', own = ''] = row.split(' ', 2)
    return [word, own]
  })
}

// A word that is some other word's counterpart is at home in the region, too; so is one character, and what is part of longer words.
function wordsBut(
  alike: ReadonlySet<string>,
  rows: readonly (readonly [string, string])[],
): RegionWords {
  const own = new Set(rows.map(([, counterpart]) => counterpart))
  const found = new Map<string, (readonly [string, string])[]>()
  for (const [word, counterpart] of rows) {
    const first = word[0] ?? ''
    if (!/^\p{Script=Han}{2,}$/u.test(word) || word === counterpart) continue
    if (alike.has(word) || own.has(word)) continue
    const list = found.get(first)
    if (list === undefined) found.set(first, [[word, counterpart]])
    else list.push([word, counterpart])
  }
  const beginnings = new Uint8Array(0x10000)
  for (const list of found.values()) {
    for (const [word] of list) beginnings[beginningOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
    list.sort(([one], [other]) => other.length - one.length)
  }
  return { byFirst: found, beginnings }
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')))
}

// Cutting up a dictionary takes milliseconds that a command which checks no Chinese need not spend.
function lazily(make: () => RegionWords): () => RegionWords {
  let made: RegionWords | undefined
  return () => {
    made ??= make()
    return made
  }
}
