package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasternNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明",
                "李娜",
                "陈建国",
                "腰痛 / 王小明",
                "王小明（腰痛）",
                "田中 花子",
                "田中花子",
                "佐藤　健一",
                "高橋はな",
                "김민수",
                "김 민수",
                "박지훈, 목"
            })
    void aFrequentFamilyNameBeforeAGivenNameIsAPerson(String text) {
        assertThat(EasternNames.areIn(text)).isTrue();
        assertThat(PersonNames.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高血压",
                "白内障",
                "高热",
                "石膏",
                "马尾综合征",
                "王小明明明",
                "橋本病",
                "中野駅前",
                "上野式",
                "頭痛",
                "오십견",
                "고관절",
                "유연성",
                "이명",
                "이상근",
                "김",
                "김민수정",
                "Kim Minsu pain",
                "neck"
            })
    void aConditionThatBeginsAlikeIsNone(String text) {
        assertThat(EasternNames.areIn(text)).isFalse();
    }
}
