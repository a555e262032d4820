/*
 * The mailing waves of a schedule from their CSV: one row a prefecture with
 * 都道府県, 発送月 and, where known, 開始日, 終了日, 確認, 出典.
 */
#ifndef ANNAI_LOAD_WAVES_H
#define ANNAI_LOAD_WAVES_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Reads the rows; unknown prefectures, unreadable dates and missing columns
 * are diagnostics (rule `waves-csv`). Coverage is judged later, by check/.
 */
bool waves_read(struct arena *a, const struct source *csv,
                struct wave_list *waves, struct diag_list *diags);

#endif
