/* Charts as guidance documents have them, for tests and for looking at. */
#ifndef ANNAI_TESTS_CHART_SAMPLES_H
#define ANNAI_TESTS_CHART_SAMPLES_H

#include "chart/expiry.h"
#include "chart/lanes.h"
#include "chart/timeline.h"
#include "chart/wave_map.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Thirteen months, two audiences, two days side by side. */
static inline struct timeline sample_timeline(struct arena *a)
{
    struct timeline_bar *with = ARENA_ARRAY(a, 3, struct timeline_bar);
    with[0] =
        (struct timeline_bar){date_make(2024, 12, 2), date_make(2025, 12, 1),
                              S("今までの保険証も使えます"), 0};
    with[1] = (struct timeline_bar){date_make(2025, 7, 28), DATE_NONE,
                                    S("資格情報のお知らせの配信"), 3};
    with[2] = (struct timeline_bar){date_make(2025, 12, 2), DATE_NONE,
                                    S("マイナ保険証だけ"), 0};
    struct timeline_bar *without = ARENA_ARRAY(a, 4, struct timeline_bar);
    without[0] = (struct timeline_bar){DATE_NONE, date_make(2025, 12, 1),
                                       S("今までの保険証を使えます"), 0};
    without[1] = (struct timeline_bar){
        date_make(2025, 10, 1), date_make(2025, 10, 10), S("対象者の抽出"), 5};
    without[2] =
        (struct timeline_bar){date_make(2025, 11, 1), date_make(2025, 11, 10),
                              S("資格確認書をお送りします"), 4};
    without[3] = (struct timeline_bar){date_make(2025, 12, 2), DATE_NONE,
                                       S("資格確認書を使います"), 2};
    struct timeline_row *rows = ARENA_ARRAY(a, 2, struct timeline_row);
    rows[0] = (struct timeline_row){S("マイナ保険証をお持ちの方"), with, 3};
    rows[1] =
        (struct timeline_row){S("マイナ保険証をお持ちでない方"), without, 4};
    struct timeline_milestone *days =
        ARENA_ARRAY(a, 3, struct timeline_milestone);
    days[0] = (struct timeline_milestone){date_make(2025, 12, 1),
                                          S("保険証が使える最後の日")};
    days[1] = (struct timeline_milestone){date_make(2024, 12, 2),
                                          S("保険証の新規発行の終了")};
    days[2] = (struct timeline_milestone){date_make(2025, 12, 2),
                                          S("保険証は使えません")};
    return (struct timeline){
        .title = S("保険証の移行の予定"),
        .description = S("令和6年12月から令和7年12月までの13か月の予定です。"),
        .from = date_make(2024, 12, 1),
        .to = date_make(2025, 12, 31),
        .rows = rows,
        .row_count = 2,
        .milestones = days,
        .milestone_count = 3,
    };
}

/* Hired on a Friday: what can be used three and five business days later. */
static inline struct lanes sample_lanes(date start)
{
    static const struct lane_anchor anchors[] = {
        {STR_INIT("入社"), ANCHOR_BUSINESS_DAYS, 0},
        {STR_INIT("3営業日後"), ANCHOR_BUSINESS_DAYS, 3},
        {STR_INIT("5営業日後"), ANCHOR_BUSINESS_DAYS, 5},
        {STR_INIT("翌月1日"), ANCHOR_MONTH_START, 1},
    };
    static const struct lane_segment mynumber[] = {{0, 1, LANE_UNUSABLE, {0}},
                                                   {1, -1, LANE_USABLE, {0}}};
    static const struct lane_segment portal[] = {
        {0, 1, LANE_UNUSABLE, STR_INIT("資格情報は見られません")},
        {1, 3, LANE_LIMITED, STR_INIT("新しい資格情報だけ見られます")},
        {3, -1, LANE_USABLE, STR_INIT("すべて見られます")}};
    static const struct lane_segment certificate[] = {
        {0, 2, LANE_UNUSABLE, STR_INIT("お手元に届いていません")},
        {2, -1, LANE_USABLE, {0}}};
    static const struct lane lanes[] = {
        {STR_INIT("マイナ保険証"), mynumber, 2},
        {STR_INIT("マイナポータル"), portal, 3},
        {STR_INIT("資格確認書・資格情報のお知らせ"), certificate, 2},
    };
    return (struct lanes){
        .title = S("入社した方が使えるようになる日"),
        .description =
            S("入社の日から、それぞれの書類が使えるようになるまで。"),
        .anchors = anchors,
        .anchor_count = COUNT(anchors),
        .lanes = lanes,
        .lane_count = COUNT(lanes),
        .start = start,
    };
}

/* Each prefecture once: four months, some not verified, 沖縄 without. */
static inline struct wave_map sample_wave_map(struct arena *a)
{
    struct wave_list *waves = ARENA_NEW(a, struct wave_list);
    for (int i = 1; i <= 46; i++)
        *LIST_PUSH(a, waves) = (struct wave){
            .prefecture = i,
            .year = 2025,
            .month = 7 + i * 5 / 3 % 4,
            .start = DATE_NONE,
            .end = DATE_NONE,
            .verified = i % 6 != 0,
        };
    return (struct wave_map){
        .title = S("資格確認書の発送月"),
        .description = S("都道府県ごとの発送月です。"),
        .waves = waves,
    };
}

/* The example without years: issued on 5/20, born on 9/18. */
static inline struct expiry_figure sample_expiry(void)
{
    return (struct expiry_figure){
        .title = S("電子証明書の有効期限の例"),
        .description = S("5月20日に発行され、誕生日が9月18日のとき。"),
        .subject = S("電子証明書"),
        .issued = date_make(2020, 5, 20),
        .born = date_make(1980, 9, 18),
        .expiry = date_make(2024, 9, 18),
        .grace = date_make(2024, 12, 31),
    };
}

#endif
