package org.massageoutcomes.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Chinese, Japanese and Korean writing that stand apart: one of the commonest family names, then a given name.
 *
 * <p>A condition may begin with the same character (high blood pressure with Gao): what follows must be written as names
 * are, and hold no word of clinics.
 */
final class EasternNames {
    private static final String START = "(?:^|[-–—/;:,(（、，：]) ?";
    private static final String END = "(?= ?(?:$|[-–—/;:,()（）、，：]))";

    private static final String CHINESE_FAMILY = "[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏"
            + "苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏方邹鄒熊白孟秦邱侯江尹薛闫閻段雷黎史陶贺賀毛郝顾顧龚龔邵钱錢戴严嚴]";

    /** Characters that given names of China are made of, most of which no condition has. */
    private static final String CHINESE_GIVEN = "[伟偉芳娜敏静靜秀丽麗强強磊军軍洋勇艳艷杰傑娟涛濤明超霞刚剛桂英华華玉兰蘭红紅建文辉輝志国國永春梅海燕宁寧婷雪琳晓曉小佳嘉欣怡雨梓"
            + "涵子轩宇浩俊思琪美玲珍淑慧莉萍波鹏鵬飞飛斌峰龙龍凯凱健安德福祥庆慶荣榮贵貴成东東云雲月星晨阳陽光亮家宏仁义義信忠智胜勝民"
            + "森鑫锋博学學彤珊瑶瑜瑞莹倩颖蕾薇菲萱诗芸蓉莲翠凤鳳芝芬芹]";

    private static final String JAPANESE_FAMILY =
            "(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡部|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|阿部"
                    + "|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川"
                    + "|松田|竹内|小野|田村|中山|和田|石田|森田|上田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田"
                    + "|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|菅原|市川|水野|小松"
                    + "|島田|古川|小山|高野|山内|西田|山中|西川|五十嵐|北村|安田|中田|川口|平田|川崎|飯田|吉川|本田|久保田)";

    private static final String KOREAN_FAMILY = "[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심]";
    private static final String KOREAN_GIVEN = "[민서준지현수영우진은재혜경미정희동호연윤아원예슬하나다빈유림주상철순옥자숙용태규형석훈광창종대승일선인란화복춘길덕]";

    private static final Pattern NAME = Pattern.compile(START + "(?:" + CHINESE_FAMILY + "(?=\\p{IsHan}?"
            + CHINESE_GIVEN
            + ")(\\p{IsHan}{1,2})|" + JAPANESE_FAMILY + "[ \u3000]?([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,3})|"
            + KOREAN_FAMILY + " ?" + KOREAN_GIVEN + "{2})" + END);

    /** What conditions, techniques and places are written with. */
    private static final Pattern TERM = Pattern.compile(
            "[病炎痛症伤傷损損压壓肿腫瘤节節骨筋肌腰颈頸肩膝頭头背腕肘踝指髋髖股胸腹脊椎腱腿足手首関疾患障害" + "式法院駅店市区區町村县県路街診所室科型性期級度膜神経经麻木僵硬紧緊摩推拿動术術后後前左右上下]");

    private EasternNames() {}

    static boolean areIn(String text) {
        if (isWestern(text)) {
            return false;
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String given = name.group(1) != null ? name.group(1) : name.group(2);
            if (given == null || !TERM.matcher(given).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWestern(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u2E80') {
                return false;
            }
        }
        return true;
    }
}
