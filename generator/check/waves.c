/*
 * Rules wave-coverage and wave-month: 47 prefectures, each exactly once, and
 * a wave's days inside its month.
 */
#include "check/rule.h"

static const struct wave *wave_of(const struct wave_list *waves, int code)
{
    for (size_t i = 0; i < waves->len; i++)
        if (waves->items[i].prefecture == code)
            return &waves->items[i];
    return NULL;
}

/* The row behind which a missing prefecture would stand. */
static span row_before(const struct wave_list *waves, int code)
{
    const struct wave *before = NULL;
    for (int c = code; c > 0 && !before; c--)
        before = wave_of(waves, c);
    return before ? before->where : source_start(waves->csv);
}

static void check_coverage(const struct fact *fact, struct diag_list *diags)
{
    const struct wave_list *waves = fact->waves;
    for (int code = 1; code <= PREFECTURES; code++) {
        if (wave_of(waves, code))
            continue;
        str name = prefecture_name(code);
        struct diag *d =
            diag_error(diags, "wave-coverage", row_before(waves, code),
                       "%.*sの行がありません（47都道府県が1回ずつ必要です）",
                       STR_ARG(name));
        diag_hint(diags, d, "この行の次に「%.*s」の行を足してください",
                  STR_ARG(name));
        diag_note(diags, d, fact->where,
                  "「%.*s」の発送予定はこの表から作ります", STR_ARG(fact->id));
    }
}

static void check_repeats(const struct fact *fact, struct diag_list *diags)
{
    const struct wave_list *waves = fact->waves;
    for (size_t i = 0; i < waves->len; i++) {
        const struct wave *w = &waves->items[i];
        const struct wave *first = wave_of(waves, w->prefecture);
        if (first == w)
            continue;
        struct diag *d =
            diag_error(diags, "wave-coverage", w->where,
                       "%.*sの行が2回あります（47都道府県が1回ずつ必要です）",
                       STR_ARG(prefecture_name(w->prefecture)));
        diag_note(diags, d, first->where, "1回目はここです");
        diag_hint(diags, d, "どちらかの行を消してください");
    }
}

static bool within_month(const struct wave *w, date day)
{
    struct civil c = day == DATE_NONE ? (struct civil){w->year, w->month, 1}
                                      : date_civil(day);
    return c.year == w->year && c.month == w->month;
}

/* Not yet confirmed: said so, and with --strict not published. */
static void check_verified(const struct fact *fact, struct diag_list *diags)
{
    for (size_t i = 0; i < fact->waves->len; i++) {
        const struct wave *w = &fact->waves->items[i];
        if (w->verified)
            continue;
        struct diag *d = diag_warning(
            diags, "wave-coverage", w->where,
            "%.*sの発送の日はまだ確かめられていません（確認の列が「未」です）",
            STR_ARG(prefecture_name(w->prefecture)));
        diag_hint(diags, d,
                  "日程を確かめてから、確認の列を「済」に直してください。"
                  "--strict では公開されません");
    }
}

void check_unverified(const struct check_context *c, const struct fact *fact)
{
    if (fact->certainty != CERTAINTY_UNVERIFIED)
        return;
    struct diag *d = diag_warning(c->diags, "unverified", fact->where,
                                  "「%.*s」（%.*s）はまだ確かめられていません",
                                  STR_ARG(fact->id), STR_ARG(fact->label));
    diag_hint(c->diags, d,
              "よりどころを確かめ、certainty を直してください。"
              "--strict では公開されません");
}

void check_waves(const struct check_context *c, const struct fact *fact)
{
    struct diag_list *diags = c->diags;
    if (!fact->waves)
        return; /* its file could not be read: reported where that was */
    check_coverage(fact, diags);
    check_repeats(fact, diags);
    check_verified(fact, diags);
    for (size_t i = 0; i < fact->waves->len; i++) {
        const struct wave *w = &fact->waves->items[i];
        if (w->start != DATE_NONE && w->end != DATE_NONE && w->end < w->start)
            diag_error(diags, "range-reversed", w->where,
                       "%.*sの終了日が開始日より前です",
                       STR_ARG(prefecture_name(w->prefecture)));
        else if (!within_month(w, w->start) || !within_month(w, w->end))
            diag_error(diags, "wave-month", w->where,
                       "%.*sの日付が発送月（%d年%d月）の中にありません",
                       STR_ARG(prefecture_name(w->prefecture)), w->year,
                       w->month);
    }
}
