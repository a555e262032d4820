/* Durations and offsets. */
#include "unit/dates/render.h"

static const struct scan_case cases[] = {
    {"最長5年", "5年@6 duration P5Y MAX"},
    {"最長で5年", "5年@9 duration P5Y MAX"},
    {"最短3日", "3日@6 duration P3D MIN"},
    {"おおむね1か月", "1か月@12 duration P1M APPROX"},
    {"約２ヶ月", "２ヶ月@3 duration P2M APPROX"},
    {"三カ月", "三カ月@0 duration P3M"},
    {"1年6か月", "1年6か月@0 duration P1Y6M"},
    {"1年半", "1年半@0 duration P1Y6M"},
    {"1.5時間", "1.5時間@0 duration PT1.5H"},
    {"2、3日後", "2、3日後@0 offset P2D/P3D"},
    {"3～5営業日", "3～5営業日@0 duration P3BD/P5BD"},
    {"3～5営業日後", "3～5営業日後@0 offset P3BD/P5BD"},
    {"1か月から2か月", "1か月から2か月@0 duration P1M/P2M"},
    {"3日間", "3日間@0 duration P3D"},
    {"14日間", "14日間@0 duration P14D"},
    {"2週間程度", "2週間@0 duration P2W APPROX"},
    {"1時間30分", "1時間30分@0 duration PT1H30M"},
    {"（5日）", "5日@3 duration P5D"},
    {"まる1日", "1日@6 duration P1D"},
    {"5日", ""},
    {"15日まで", ""},
    {"10日から15日まで", ""},
    {"30日分", ""},
    {"3か月前", "3か月前@0 offset -P3M"},
    {"3か月前から", "3か月前@0 offset -P3M from-inclusive:から"},
    {"2週間ほど前", "2週間ほど前@0 offset -P2W APPROX"},
    {"3営業日以内", "3営業日@0 offset P3BD until-inclusive:以内"},
    {"登録日から5営業日", "5営業日@15 offset P5BD"},
    {"届出から5日以内", "5日@12 offset P5D until-inclusive:以内"},
    {"発行日から最長5年", "5年@21 duration P5Y MAX"},
    {"交付日から3日間", "3日間@15 duration P3D"},
    {"有効期限の3か月前から", "3か月前@15 offset -P3M from-inclusive:から"},
    {"発行日から5回目の誕生日まで",
     "5回目の誕生日@15 offset birthday:5 until-inclusive:まで"},
    {"2年1か月21日前", "2年1か月21日前@0 offset -P2Y1M21D"},
    {"3年前期", "3年@0 duration P3Y"},
    {"5分野", ""},
    {"1年未満", "1年@0 duration P1Y before:未満"},
    {"半年", "半年@0 duration P6M"},
    {"半年後", "半年後@0 offset P6M"},
    {"翌営業日", "翌営業日@0 offset P1BD"},
    {"翌月月初", "翌月月初@0 offset P1M START"},
    {"翌月末", "翌月末@0 offset P1M END"},
    {"その月の末日", "その月の末日@0 offset XXXX-XX END"},
    {"前日まで", "前日@0 offset -P1D until-inclusive:まで"},
    {"前年度", ""},
};

START_TEST(an_amount_is_a_duration_or_an_offset_by_its_words)
{
    check_case(cases[_i], 0);
}
END_TEST

Suite *dates_quantity_suite(void);
Suite *dates_quantity_suite(void)
{
    Suite *suite = suite_create("dates/quantity");
    TCase *t = tcase_create("quantity");
    tcase_add_loop_test(t, an_amount_is_a_duration_or_an_offset_by_its_words, 0,
                        CASES(cases));
    suite_add_tcase(suite, t);
    return suite;
}
