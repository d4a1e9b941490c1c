/**
 * Words of web pages around an article, folded. Collected from the page frames of Chinese news and government sites
 * (navigation, share bars, legal footers); a site's own names are not needed.
 */

/** A line that is nothing but one of these is page furniture. `list` ones open a list of other articles' headlines. */
export const WHOLE: ReadonlyMap<string, 'button' | 'list'> = new Map<string, Kind>([
  ...words(
    'button',
    `下载 打印 全屏 收藏 加大 还原 减小 放大 缩小 大 中 小 默认 字号 字体 分享 分享到 分享至 关闭 关闭窗口 关闭本页 打印本页 打印本稿 返回 返回顶部
     回到顶部 返回首页 top 二维码 扫一扫 关键词 关键字 标签 首页 网站首页 设为首页 加入收藏 联系我们 资料图片 资料图 网络配图 发表评论 网友评论 登录 注册
     没有了 点赞 转发 复制链接 微信 微博 朋友圈 qq空间 举报 纠错 我要纠错 听新闻 语音播报 无障碍 繁体 简体 english`,
  ),
  ...words(
    'list',
    `更多 排行 排行榜 相关报道 相关阅读 相关链接 相关附件 相关新闻 相关文章 相关推荐 相关稿件 热点聚焦 最新阅读 热门排行 热门推荐 热门文章 热门新闻
     推荐阅读 今日热点 今日要闻 为您推荐 最近更新 猜你喜欢 您可能也感兴趣 您可能感兴趣 您可能感兴趣的文章 你可能感兴趣 点击排行 阅读排行 图片新闻
     延伸阅读 精彩推荐 编辑推荐 热点推荐 热点新闻 最新文章 最新资讯 最新消息 最新发布 一周热点 本周热门 热门话题 大家都在看 更多新闻 更多阅读 往期回顾`,
  ),
]);

/** Words of page frames alone: a short line without a clause that holds one is furniture, a sentence that holds two. */
export const FRAME_WORDS: readonly string[] = list(
  `版权所有 icp备 icp证 公网安备 公安备 请勿转载 不得转载 转载请注明 谢绝转载 建立镜像 未经授权 免责声明 版权声明 责任编辑 文章编辑 上一篇 下一篇
   当前位置: 当前位置： 您的位置 您现在的位置 网站地图 扫一扫 长按识别 举报网站 举报邮箱 不良信息举报 copyright 网站标识码 建议使用ie 联系我们 关于我们
   友情链接 网站声明 主办单位: 主办单位： 承办单位: 承办单位： 技术支持: 技术支持：`,
);

/** What a site calls itself, and what it speaks of when it speaks of rights: a sentence of a legal footer has both. */
export const SELF: readonly string[] = list('本网 本站 本刊 本报 本公众号 本平台 我网 我站');
export const RIGHTS: readonly string[] = list('转载 稿件 稿酬 侵权 观点 版权 授权 许可 镜像 删除');

/** A number one can call or look up, with its label. */
export const CONTACT =
  /(?:电话|热线|传真|邮编|手机|邮政编码|许可证号?|许可证编号|备案号|备案编号)\s?[:：]?\s?[(（]?\d{3,}|(?:地址|邮箱|e-?mail)\s?[:：]|@[a-z0-9]|www\./i;

/** Sections of a site: a row of short words is navigation where two of them stand in it. */
export const SECTIONS: ReadonlySet<string> = new Set(
  `首页 网站首页 新闻 快讯 资讯 头条 要闻 时政 时政要闻 国内 国际 社会 财经 经济 金融 股票 基金 理财 体育 娱乐 汽车 房产 旅游 科技 教育 健康 医讯 文化 书画 军事
   历史 图片 视频 直播 专题 评论 网评 网谈 网视 论坛 博客 微博 美食 市场 生活 时尚 投资 家居 游戏 数码 手机 数据 招聘 农业 能源 环保 公益 法治 政务 政策 服务
   互动 公告 通知公告 政务公开 信息公开 机构 领导 办事服务 今日头条 手机报 小记者 网上投稿 订报服务 联系我们 关于我们 网站地图 版权声明 登录 注册 搜索 english 更多`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

type Kind = 'button' | 'list';

function words(kind: Kind, text: string): [string, Kind][] {
  return list(text).map((word) => [word, kind]);
}

function list(text: string): string[] {
  return text.trim().split(/\s+/);
}
