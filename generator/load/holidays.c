/* National holidays from the Cabinet Office's CSV. */
#include "load/holidays.h"

#include <stdlib.h>

#include "base/buf.h"
#include "calendar/words.h"
#include "load/csv.h"
#include "load/day.h"

static const char rule[] = "holiday-file";
static const str day_column = STR_INIT("国民の祝日・休日月日");
static const str name_column = STR_INIT("国民の祝日・休日名称");
/* What the file calls substitutes and days between. */
static const str unnamed = STR_INIT("休日");

struct row {
    date day;
    str name;
    const struct csv_cell *day_cell, *name_cell;
};

struct reader {
    struct arena *arena;
    struct csv csv;
    size_t day, name; /* columns */
    struct row *rows;
    size_t count;
    struct diag_list *diags;
};

static str words_of(const struct reader *r, date d)
{
    struct buf b = {.arena = r->arena};
    words_put_date(&b, d, (struct date_style){.notation = NOTATION_SEIREKI});
    return buf_text(&b);
}

static bool find_columns(struct reader *r)
{
    const struct csv_row *header = &r->csv.items[0];
    r->day = csv_column(&r->csv, day_column);
    r->name = csv_column(&r->csv, name_column);
    if (header->len == 2 && r->day != SIZE_MAX && r->name != SIZE_MAX)
        return true;
    struct diag *d = diag_error(r->diags, rule, header->where,
                                "祝日の表の見出しが内閣府の形と違います");
    diag_hint(r->diags, d, "1行目を「%.*s,%.*s」の2列にしてください",
              STR_ARG(day_column), STR_ARG(name_column));
    return false;
}

static bool read_day(struct reader *r, const struct csv_row *line,
                     struct row *row)
{
    str text = str_trim(row->day_cell->text);
    row->day = words_read_date(text);
    if (row->day != DATE_NONE)
        return true;
    str why = day_trouble(r->arena, text);
    str address = csv_address(r->arena, r->day, line->number);
    struct diag *d = diag_error(r->diags, rule, row->day_cell->where,
                                "セル%.*sの「%.*s」は%.*s", STR_ARG(address),
                                STR_ARG(text), STR_ARG(why));
    diag_hint(r->diags, d, "「2025/5/5」のように書いてください");
    return false;
}

static bool read_name(struct reader *r, const struct csv_row *line,
                      struct row *row)
{
    row->name = str_trim(row->name_cell->text);
    if (row->name.len > 0)
        return true;
    str address = csv_address(r->arena, r->name, line->number);
    struct diag *d =
        diag_error(r->diags, rule, row->name_cell->where,
                   "セル%.*sの祝日の名前が空です", STR_ARG(address));
    diag_hint(r->diags, d, "振替休日と国民の休日は「%.*s」と書きます",
              STR_ARG(unnamed));
    return false;
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return a->day_cell->where.start < b->day_cell->where.start ? -1 : 1;
}

static bool check_repeats(struct reader *r)
{
    bool good = true;
    for (size_t i = 1; i < r->count; i++) {
        if (r->rows[i].day != r->rows[i - 1].day)
            continue;
        good = false;
        str day = words_of(r, r->rows[i].day);
        struct diag *d = diag_error(r->diags, rule, r->rows[i].day_cell->where,
                                    "%.*sの行が二つあります", STR_ARG(day));
        diag_note(r->diags, d, r->rows[i - 1].day_cell->where,
                  "はじめの行はここです");
        diag_hint(r->diags, d, "どちらか一方の行を消してください");
    }
    return good;
}

/* All rows, in order of their days. */
static bool read_rows(struct reader *r)
{
    bool good = true;
    r->rows = ARENA_ARRAY(r->arena, r->csv.len, struct row);
    for (size_t i = 1; i < r->csv.len; i++) {
        const struct csv_row *line = &r->csv.items[i];
        struct row row = {.day_cell = &line->items[r->day],
                          .name_cell = &line->items[r->name]};
        bool read = read_day(r, line, &row);
        if (read_name(r, line, &row) && read)
            r->rows[r->count++] = row;
        else
            good = false;
    }
    qsort(r->rows, r->count, sizeof *r->rows, compare_rows);
    return check_repeats(r) && good;
}

static void report_missing(struct reader *r, const struct holiday *h,
                           const struct row *beside)
{
    str day = words_of(r, h->day);
    struct diag *d =
        diag_warning(r->diags, rule, beside->day_cell->where,
                     "%.*s（%.*s）が祝日の表にありません（この行のあたり）",
                     STR_ARG(day), STR_ARG(h->name));
    diag_hint(r->diags, d,
              "法律から計算すると祝日です。表のとおり、祝日ではない日として"
              "扱います。内閣府の最新の表か確かめてください");
}

static void report_added(struct reader *r, const struct row *row)
{
    str day = words_of(r, row->day);
    struct diag *d =
        diag_warning(r->diags, rule, row->day_cell->where,
                     "%.*s（%.*s）は、法律から計算した祝日にありません",
                     STR_ARG(day), STR_ARG(row->name));
    diag_hint(r->diags, d,
              "表のとおり祝日として扱います。内閣府の最新の表か確かめて"
              "ください");
}

/* 体育の日（スポーツの日） is 体育の日; 休日（祝日扱い） has no other name. */
static bool named_alike(const struct row *row, const struct holiday *h)
{
    if (h->kind == HOLIDAY_NAMED)
        return str_starts(row->name, h->name) || str_starts(row->name, unnamed);
    return str_ends(row->name, unnamed);
}

static void report_name(struct reader *r, const struct row *row,
                        const struct holiday *h)
{
    str day = words_of(r, h->day);
    struct diag *d =
        diag_warning(r->diags, rule, row->name_cell->where,
                     "%.*sは「%.*s」とありますが、法律では「%.*s」です",
                     STR_ARG(day), STR_ARG(row->name), STR_ARG(h->name));
    diag_hint(r->diags, d,
              "表の名前を使います。どちらが正しいか確かめてください");
}

/* A row that may be one of the computed holidays, or NULL. */
static void put(struct reader *r, struct holidays *h, const struct row *row,
                const struct holiday *computed)
{
    struct holiday put = {row->day, HOLIDAY_NAMED, row->name};
    if (computed && !named_alike(row, computed))
        report_name(r, row, computed);
    else if (computed)
        put.kind = computed->kind;
    else if (str_equal(row->name, unnamed))
        put.kind = HOLIDAY_SUBSTITUTE;
    *LIST_PUSH(r->arena, h) = put;
}

/* One year's rows beside its computed days, both in order. */
static void merge_year(struct reader *r, size_t *at, int year,
                       struct holidays *h)
{
    struct holiday list[HOLIDAYS_A_YEAR];
    size_t count = holiday_year(year, list), next = 0;
    date last = date_make(year, 12, 31);
    for (; *at < r->count && r->rows[*at].day <= last; (*at)++) {
        const struct row *row = &r->rows[*at];
        while (next < count && list[next].day < row->day)
            report_missing(r, &list[next++], row);
        bool same = next < count && list[next].day == row->day;
        if (!same && count > 0)
            report_added(r, row);
        put(r, h, row, same ? &list[next] : NULL);
        next += same;
    }
    for (; next < count; next++)
        report_missing(r, &list[next], &r->rows[*at - 1]);
}

/* Years between two others without a row: their days are computed. */
static void compute_years(struct reader *r, int first, int end,
                          const struct row *behind, struct holidays *h)
{
    for (int year = first; year < end; year++) {
        struct holiday list[HOLIDAYS_A_YEAR];
        size_t count = holiday_year(year, list);
        for (size_t i = 0; i < count; i++)
            *LIST_PUSH(r->arena, h) = list[i];
    }
    str years = end - first == 1 ? arena_printf(r->arena, "%d年", first)
                                 : arena_printf(r->arena, "%d年から%d年まで",
                                                first, end - 1);
    struct diag *d = diag_warning(r->diags, rule, behind->day_cell->where,
                                  "%.*sの祝日が表にありません（この行の前）",
                                  STR_ARG(years));
    diag_hint(r->diags, d,
              "法律から計算した祝日を使います。内閣府の最新の表に差し替えて"
              "ください");
}

static int year_of(const struct row *row)
{
    return date_civil(row->day).year;
}

static void merge_years(struct reader *r, struct holidays *h)
{
    h->first = year_of(&r->rows[0]);
    h->last = year_of(&r->rows[r->count - 1]);
    size_t at = 0;
    for (int year = h->first; year <= h->last; year++) {
        int next = year_of(&r->rows[at]);
        if (year < next)
            compute_years(r, year, next, &r->rows[at], h);
        year = next;
        merge_year(r, &at, year, h);
    }
}

bool holidays_read(struct arena *a, const struct source *csv,
                   struct holidays *h, struct diag_list *diags)
{
    struct reader r = {.arena = a, .diags = diags};
    bool good = csv_read(a, csv, &r.csv, diags);
    *h = (struct holidays){0};
    if (r.csv.len == 0 || !find_columns(&r) || !read_rows(&r) || !good)
        return false;
    if (r.count == 0) {
        struct diag *d = diag_error(diags, rule, r.csv.items[0].where,
                                    "祝日の表に祝日が一つもありません");
        diag_hint(diags, d,
                  "内閣府の表をそのまま置くか、ファイルを消して"
                  "ください");
        return false;
    }
    merge_years(&r, h);
    return true;
}
