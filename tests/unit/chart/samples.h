/* Charts as guidance documents have them, for tests and for looking at. */
#ifndef ANNAI_TESTS_CHART_SAMPLES_H
#define ANNAI_TESTS_CHART_SAMPLES_H

#include "chart/timeline.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Thirteen months, two audiences, two days side by side. */
static inline struct timeline sample_timeline(struct arena *a)
{
    struct timeline_bar *with = ARENA_ARRAY(a, 3, struct timeline_bar);
    with[0] = (struct timeline_bar){date_make(2024, 12, 2),
                                    date_make(2025, 12, 1),
                                    S("今までの保険証も使えます"), 0};
    with[1] = (struct timeline_bar){date_make(2025, 7, 28), DATE_NONE,
                                    S("資格情報のお知らせの配信"), 3};
    with[2] = (struct timeline_bar){date_make(2025, 12, 2), DATE_NONE,
                                    S("マイナ保険証だけ"), 0};
    struct timeline_bar *without = ARENA_ARRAY(a, 4, struct timeline_bar);
    without[0] = (struct timeline_bar){DATE_NONE, date_make(2025, 12, 1),
                                       S("今までの保険証を使えます"), 0};
    without[1] = (struct timeline_bar){date_make(2025, 10, 1),
                                       date_make(2025, 10, 10),
                                       S("対象者の抽出"), 5};
    without[2] = (struct timeline_bar){date_make(2025, 11, 1),
                                       date_make(2025, 11, 10),
                                       S("資格確認書をお送りします"), 4};
    without[3] = (struct timeline_bar){date_make(2025, 12, 2), DATE_NONE,
                                       S("資格確認書を使います"), 2};
    struct timeline_row *rows = ARENA_ARRAY(a, 2, struct timeline_row);
    rows[0] =
        (struct timeline_row){S("マイナ保険証をお持ちの方"), with, 3};
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

#endif
