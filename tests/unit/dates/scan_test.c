/* The labelled examples that define what a mention is, one for each rule. */
#include "unit/dates/render.h"

static const struct scan_case examples[] = {
    {"新しい保険証の交付は2024年12月1日で終わりました。",
     "2024年12月1日@30 date 2024-12-01 western"},
    {"手元の保険証は令和7年12月1日まで使えます。",
     "令和7年12月1日@21 date 2025-12-01 until-inclusive:まで era"},
    {"令和７年１２月２日以降は、どの保険証も使えません。",
     "令和７年１２月２日@0 date 2025-12-02 from-inclusive:以降 era"},
    {"二〇二五年十二月二日から",
     "二〇二五年十二月二日@0 date 2025-12-02 from-inclusive:から western"},
    {"R7.12.2 現在の情報です。", "R7.12.2@0 date 2025-12-02 era-abbr"},
    {"2025(令和7)年12月2日（火）より",
     "2025(令和7)年12月2日@0 date 2025-12-02 from-inclusive:より western+era"},
    {"2022年(令和4年)3月31日以前に申し込んだ方",
     "2022年(令和4年)3月31日@0 date 2022-03-31 until-inclusive:以前 "
     "western+era"},
    {"令和元年5月1日に改元されました。",
     "令和元年5月1日@0 date 2019-05-01 era"},
    {"平成31年4月30日は平成の最後の日です。",
     "平成31年4月30日@0 date 2019-04-30 era"},
    {"昭和64年1月7日より前",
     "昭和64年1月7日@0 date 1989-01-07 before:より前 era"},
    {"2025/12/1 締切",
     "2025/12/1@0 date 2025-12-01 until-inclusive:締切 western"},
    {"更新日：2025-05-16", "2025-05-16@12 date 2025-05-16 western"},
    {"対象者は2025年10月上旬に抽出します。",
     "2025年10月@12 month 2025-10 EARLY western"},
    {"令和6年12月中旬、2025年1月下旬",
     "令和6年12月@0 month 2024-12 MID era | 2025年1月@24 month 2025-01 LATE "
     "western"},
    {"2025年11月頃までに届きます。",
     "2025年11月@0 month 2025-11 APPROX until-inclusive:までに western"},
    {"受付は2025年8月15日から9月5日までです。",
     "2025年8月15日から9月5日@9 range 2025-08-15/2025-09-05 western"},
    {"2024年12月2日～2025年7月31日に交付した方",
     "2024年12月2日～2025年7月31日@0 range 2024-12-02/2025-07-31 western"},
    {"2025年 8月1日～",
     "2025年 8月1日@0 date 2025-08-01 from-inclusive:～ western"},
    {"有効期限は最長5年です。", "5年@21 duration P5Y MAX"},
    {"おおむね1か月かかります。約２ヶ月、三カ月",
     "1か月@12 duration P1M APPROX | ２ヶ月@40 duration P2M APPROX | 三カ月@52 "
     "duration P3M"},
    {"登録日から3営業日後に使えます。", "3営業日後@15 offset P3BD"},
    {"3～5営業日後に確認できます。", "3～5営業日後@0 offset P3BD/P5BD"},
    {"届出から5日以内に登録します。", "5日@12 offset P5D until-inclusive:以内"},
    {"満了日の3か月前から更新できます。",
     "3か月前@12 offset -P3M from-inclusive:から"},
    {"発行日から5回目の誕生日まで",
     "5回目の誕生日@15 offset birthday:5 until-inclusive:まで"},
    {"翌営業日に反映されます。", "翌営業日@0 offset P1BD"},
    {"窓口は9:30から17:30まで開いています。",
     "9:30から17:30@9 time T09:30/T17:30"},
    {"午前9時30分～午後8時", "午前9時30分～午後8時@0 time T09:30/T20:00"},
    {"土日祝日と年末年始は休みます。",
     "土日祝日@0 recurring set:SAT,SUN,HOLIDAY | 年末年始@15 recurring "
     "set:YEAR-END-NEW-YEAR"},
    {"平日のみ受け付けます。", "平日@0 recurring set:WEEKDAY"},
    {"例：誕生日が9月18日の方", "9月18日@18 date XXXX-09-18 no-year"},
    {"until December 1, 2025",
     "December 1, 2025@6 date 2025-12-01 until-inclusive:until western"},
    {"from 2 December 2025",
     "2 December 2025@5 date 2025-12-02 from-inclusive:from western"},
    {"2025年12月1日为止",
     "2025年12月1日@0 date 2025-12-01 until-inclusive:为止 western"},
    {"70歳以上75歳未満の方", ""},
    {"電話 0120-000-000（3番を選択）", ""},
    {"〒100-0001 東京都千代田区1-2-3", ""},
    {"図7-28、第12-1版、12ページ", ""},
    {"1日3回、食後に飲みます。", ""},
    {"四日市市と十日町市の方", ""},
    {"日本年金機構で決定された方", ""},
    {"一度登録すれば、一時利用停止もできます。", ""},
    {"10桁以上13桁以内の番号", ""},
    {"カードは5枚、封筒は2つ", ""},
    {"①～⑥に当てはまる方", ""},
    {"バージョン2025.1を使う", ""},
    {"3分の1の方が", ""},
    {"交付年月日をご確認ください。", ""},
};

START_TEST(each_labelled_example_gives_its_mentions_and_no_other)
{
    check_case(examples[_i], 0);
}
END_TEST

/* Text that makes a careless scanner slow: every byte may begin a date. */
static const char *const endless[] = {
    "2025年",    "9",        "令和",      "（",    "2025年12月1日",
    "2025/",     "1～",      "一",        "R7.",   "から",
    "12月",      "有効期限", "午後",      "土・",  "第",
    "1:",        "\n",       "５",        "3年と", " ",
    "2025(令和", "May ",     "1日(",      "1,",    "。\n\n",
    "前",        "約",       "12月1日～",
};

START_TEST(a_megabyte_of_one_word_is_read_in_a_moment)
{
    enum { LENGTH = 1 << 20 };
    struct arena a = {0};
    struct buf b = {.arena = &a};
    str word = str_from_c(endless[_i]);
    while (b.len < LENGTH)
        buf_put(&b, word);
    struct date_expr_list list = scan_all(&a, buf_text(&b), 0);
    for (size_t i = 1; i < list.len; i++)
        ck_assert_uint_le(list.items[i - 1].end, list.items[i].start);
    arena_free(&a);
}
END_TEST

START_TEST(a_text_may_end_anywhere_in_an_expression)
{
    struct arena a = {0};
    str text =
        S("有効期限：令和7年（2025年）12月1日（月・祝）から翌年1月31日まで、"
          "毎月第2土曜日午前9時30分～午後8時 from May 1, 2025 to R7.12.2");
    for (size_t len = 0; len <= text.len; len++) {
        scan_all(&a, arena_str(&a, str_take(text, len)), 0);
        scan_all(&a, arena_str(&a, str_drop(text, len)), 0);
    }
    arena_free(&a);
}
END_TEST

Suite *dates_scan_suite(void);
Suite *dates_scan_suite(void)
{
    Suite *suite = suite_create("dates/scan");
    TCase *t = tcase_create("scan");
    tcase_add_loop_test(t,
                        each_labelled_example_gives_its_mentions_and_no_other,
                        0, CASES(examples));
    tcase_add_loop_test(t, a_megabyte_of_one_word_is_read_in_a_moment, 0,
                        CASES(endless));
    tcase_add_test(t, a_text_may_end_anywhere_in_an_expression);
    suite_add_tcase(suite, t);
    return suite;
}
