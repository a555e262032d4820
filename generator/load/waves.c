/* The mailing waves of a schedule from their CSV. */
#include "load/waves.h"

#include "base/near.h"
#include "calendar/words.h"
#include "load/csv.h"
#include "load/day.h"

enum column { PREFECTURE, MONTH, START, END, VERIFIED, SOURCE, COLUMNS };

static const str names[COLUMNS] = {
    STR_INIT("都道府県"), STR_INIT("発送月"), STR_INIT("開始日"),
    STR_INIT("終了日"),   STR_INIT("確認"),   STR_INIT("出典"),
};

struct reader {
    struct arena *arena;
    struct csv csv;
    size_t columns[COLUMNS]; /* SIZE_MAX where there is none */
    struct diag_list *diags;
};

static const struct csv_cell *
cell_of(const struct reader *r, const struct csv_row *row, enum column column)
{
    size_t at = r->columns[column];
    return at == SIZE_MAX ? NULL : &row->items[at];
}

/* The trimmed text of a cell; empty where the column is missing. */
static str text_of(const struct reader *r, const struct csv_row *row,
                   enum column column)
{
    const struct csv_cell *cell = cell_of(r, row, column);
    return cell ? str_trim(cell->text) : (str){0};
}

static str address_of(const struct reader *r, const struct csv_row *row,
                      enum column column)
{
    return csv_address(r->arena, r->columns[column], row->number);
}

static bool prefecture_of(const struct reader *r, const struct csv_row *row,
                          struct wave *wave)
{
    str name = text_of(r, row, PREFECTURE);
    wave->prefecture = prefecture_by_name(name);
    if (wave->prefecture)
        return true;
    str address = address_of(r, row, PREFECTURE);
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell_of(r, row, PREFECTURE)->where,
                   "セル%.*sの「%.*s」という都道府県はありません",
                   STR_ARG(address), STR_ARG(name));
    struct near near = near_start(name);
    for (int code = 1; code <= PREFECTURES; code++)
        near_offer(&near, prefecture_name(code));
    if (near.best.len)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d,
                  "「北海道」「東京都」「大阪府」のように"
                  "都道府県名を書いてください");
    return false;
}

/* A month is the day that begins it: its words with a first day behind. */
static date read_month(struct arena *a, str text)
{
    date whole = words_read_date(text);
    if (whole != DATE_NONE)
        return date_civil(whole).day == 1 ? whole : DATE_NONE;
    static const char *const firsts[] = {"1日", "-1", "-01", "/1", ".1"};
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
        str day = arena_printf(a, "%.*s%s", STR_ARG(text), firsts[i]);
        date d = words_read_date(day);
        if (d != DATE_NONE)
            return d;
    }
    return DATE_NONE;
}

static bool month_of(const struct reader *r, const struct csv_row *row,
                     struct wave *wave)
{
    str text = text_of(r, row, MONTH);
    date first = text.len ? read_month(r->arena, text) : DATE_NONE;
    if (first != DATE_NONE) {
        struct civil c = date_civil(first);
        wave->year = c.year;
        wave->month = c.month;
        return true;
    }
    str address = address_of(r, row, MONTH);
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell_of(r, row, MONTH)->where,
                   text.len ? "セル%.*sの「%.*s」は年月として読めません"
                            : "セル%.*sの発送月が空です%.*s",
                   STR_ARG(address), STR_ARG(text));
    diag_hint(
        r->diags, d,
        "2025-09、2025年9月、令和7年9月のように書いてください"
        "（Excelが「Sep-25」などに変えるときは、セルの書式を「文字列」に）");
    return false;
}

/* A day or, where the cell is empty or missing, DATE_NONE. */
static bool day_of(const struct reader *r, const struct csv_row *row,
                   enum column column, date *day)
{
    str text = text_of(r, row, column);
    *day = text.len ? words_read_date(text) : DATE_NONE;
    if (text.len == 0 || *day != DATE_NONE)
        return true;
    str address = address_of(r, row, column);
    str why = day_trouble(r->arena, text);
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell_of(r, row, column)->where,
                   "セル%.*sの「%.*s」は%.*s", STR_ARG(address), STR_ARG(text),
                   STR_ARG(why));
    diag_hint(r->diags, d,
              "2025-09-12、2025/9/12、2025年9月12日、"
              "令和7年9月12日のように書いてください");
    return false;
}

static bool verified_of(const struct reader *r, const struct csv_row *row,
                        struct wave *wave)
{
    str text = text_of(r, row, VERIFIED);
    wave->verified = text.len == 0 || str_equal(text, S("済"));
    if (wave->verified || str_equal(text, S("未")))
        return true;
    str address = address_of(r, row, VERIFIED);
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell_of(r, row, VERIFIED)->where,
                   "セル%.*sの「%.*s」は確認の欄に書けません", STR_ARG(address),
                   STR_ARG(text));
    diag_hint(r->diags, d, "「済」か「未」を書いてください（空は「済」）");
    return false;
}

/* The days of a wave lie in order, and its first in its month. */
static bool check_days(const struct reader *r, const struct csv_row *row,
                       const struct wave *wave)
{
    struct civil start = {0};
    if (wave->start != DATE_NONE)
        start = date_civil(wave->start);
    if (wave->start != DATE_NONE &&
        (start.year != wave->year || start.month != wave->month)) {
        str address = address_of(r, row, START);
        struct diag *d =
            diag_error(r->diags, "waves-csv", cell_of(r, row, START)->where,
                       "セル%.*sの開始日が発送月（%d年%d月）の外にあります",
                       STR_ARG(address), wave->year, wave->month);
        diag_note(r->diags, d, cell_of(r, row, MONTH)->where, "発送月");
        return false;
    }
    date earliest = wave->start != DATE_NONE
                        ? wave->start
                        : date_make(wave->year, wave->month, 1);
    if (wave->end == DATE_NONE || wave->end >= earliest)
        return true;
    str address = address_of(r, row, END);
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell_of(r, row, END)->where,
                   "セル%.*sの終了日が%sより前です", STR_ARG(address),
                   wave->start != DATE_NONE ? "開始日" : "発送月");
    diag_note(r->diags, d,
              cell_of(r, row, wave->start != DATE_NONE ? START : MONTH)->where,
              "この日より前になっています");
    return false;
}

static bool read_wave(const struct reader *r, const struct csv_row *row,
                      struct wave *wave)
{
    wave->where = row->where;
    wave->source = text_of(r, row, SOURCE);
    bool good = prefecture_of(r, row, wave);
    good = month_of(r, row, wave) && good;
    good = day_of(r, row, START, &wave->start) && good;
    good = day_of(r, row, END, &wave->end) && good;
    good = verified_of(r, row, wave) && good;
    return good && check_days(r, row, wave);
}

static bool report_near_column(struct reader *r, const struct csv_cell *cell,
                               str given)
{
    struct near near = near_start(given);
    for (int i = 0; i < COLUMNS; i++)
        if (r->columns[i] == SIZE_MAX)
            near_offer(&near, names[i]);
    if (near.best.len == 0)
        return true; /* a column of the office's own, such as 備考 */
    struct diag *d =
        diag_error(r->diags, "waves-csv", cell->where,
                   "「%.*s」という見出しは使えません", STR_ARG(given));
    diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    return false;
}

static bool check_heading(struct reader *r, size_t at)
{
    const struct csv_cell *cell = &r->csv.items[0].items[at];
    str given = str_trim(cell->text);
    for (int i = 0; i < COLUMNS; i++) {
        if (!str_equal(given, names[i]))
            continue;
        if (r->columns[i] == at)
            return true;
        diag_error(r->diags, "waves-csv", cell->where,
                   "「%.*s」の列が二つあります", STR_ARG(given));
        return false;
    }
    return report_near_column(r, cell, given);
}

static bool find_columns(struct reader *r)
{
    const struct csv_row *header = &r->csv.items[0];
    bool good = true;
    for (int i = 0; i < COLUMNS; i++)
        r->columns[i] = csv_column(&r->csv, names[i]);
    for (size_t i = 0; i < header->len; i++)
        good = check_heading(r, i) && good;
    for (int i = PREFECTURE; i <= MONTH; i++) {
        if (r->columns[i] != SIZE_MAX)
            continue;
        good = false;
        struct diag *d =
            diag_error(r->diags, "waves-csv", header->where,
                       "「%.*s」の列がありません", STR_ARG(names[i]));
        diag_hint(r->diags, d,
                  "1行目を 都道府県,発送月,開始日,終了日,"
                  "確認,出典 にしてください（開始日からは省けます）");
    }
    return good;
}

bool waves_read(struct arena *a, const struct source *csv,
                struct wave_list *waves, struct diag_list *diags)
{
    struct reader r = {.arena = a, .diags = diags};
    waves->csv = csv;
    bool good = csv_read(a, csv, &r.csv, diags);
    if (r.csv.len == 0 || !find_columns(&r))
        return false;
    for (size_t i = 1; i < r.csv.len; i++) {
        struct wave wave = {0};
        if (read_wave(&r, &r.csv.items[i], &wave))
            *LIST_PUSH(a, waves) = wave;
        else
            good = false;
    }
    return good;
}
