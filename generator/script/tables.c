/*
 * table_ "…" { … }: a table that pages show by its id, from CSV or stated row
 * by row. synonyms { … }: words of tables that mean the same. variants { … }:
 * cells in which an insurer's tables may differ from the others'.
 */
#include "script/statements.h"

#include "model/data_table.h"
#include "model/grid.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct field table_fields[] = {
    {STR_INIT("csv"), FIELD_TEXT, OPTIONAL, "csv = \"data/documents.csv\""},
    {STR_INIT("encoding"), FIELD_TEXT, OPTIONAL, "encoding = \"cp932\""},
    {STR_INIT("key"), FIELD_WORDS, OPTIONAL, "key = { \"証類\", \"項目\" }"},
    {STR_INIT("rows"), FIELD_TABLE, OPTIONAL,
     "rows = { { \"証類\", \"期限\" }, { \"資格確認書\", \"5年\" } }"},
};

/* --- stated rows --- */

struct rows {
    struct reading *r;
    struct form *form;
    struct data_table *table;
    size_t at; /* all cells before this byte have been found */
};

static bool report_cell(struct rows *rows, size_t row, size_t column,
                        const char *why)
{
    struct diag *d =
        form_error(rows->form, S("rows"), "%zu行目の%zu番目のセルは%s", row + 1,
                   column + 1, why);
    diag_hint(rows->form->diags, d, "例: %s", table_fields[3].example);
    return false;
}

/* Whether a string of Lua is just the bytes at [start, end). */
static bool quoted(str text, size_t start, size_t end)
{
    if (start == 0 || end >= text.len)
        return false;
    if (start > 1 && text.ptr[start - 1] == '\n')
        start--; /* [[ may be followed by a line end that is no text */
    char before = text.ptr[start - 1], behind = text.ptr[end];
    return (before == behind && (before == '"' || before == '\'')) ||
           (before == '[' && behind == ']');
}

/* Finds the string in the script's text, behind the ones before it. */
static bool find_text(struct rows *rows, str words, span *where)
{
    const struct source *s = rows->r->source;
    size_t limit =
        rows->form->table.source ? rows->form->table.end : s->text.len;
    str text = str_take(s->text, limit);
    for (size_t at = rows->at; at + words.len <= text.len;) {
        size_t hit = str_find(str_drop(text, at), words);
        if (hit == SIZE_MAX)
            return false;
        size_t start = at + hit, end = start + words.len;
        at = start + 1;
        if (!quoted(text, start, end))
            continue;
        *where = span_of(s, start, end);
        rows->at = end + 1;
        return true;
    }
    return false;
}

static bool read_row(struct rows *rows, const struct script_value *row,
                     size_t number)
{
    struct data_table *t = rows->table;
    if (row->kind != SCRIPT_TABLE || row->count != t->columns)
        return report_cell(rows, number, 0,
                           "、ほかの行とセルの数がそろっていません");
    for (size_t i = 0; i < row->count; i++) {
        const struct script_value *v = &row->entries[i].value;
        if (v->kind != SCRIPT_TEXT || row->entries[i].named)
            return report_cell(rows, number, i, "文字列ではありません");
        if (!find_text(rows, v->text, &t->cells[number * t->columns + i].where))
            return report_cell(rows, number, i,
                               "、\\n などを使わない一つの文字列で書きます。"
                               "何行かにわたるときは [[…]] を使います");
    }
    return true;
}

static struct data_table *read_rows(struct reading *r, struct form *form)
{
    const struct script_value *v = script_value_find(form->value, S("rows"));
    struct data_table *t = ARENA_NEW(r->arena, struct data_table);
    struct rows rows = {r, form, t, 0};
    rows.at = form->table.source ? form->table.start : form->where.start;
    t->source = r->source;
    t->rows = v->count;
    t->columns = v->count && v->entries[0].value.kind == SCRIPT_TABLE
                     ? v->entries[0].value.count
                     : 0;
    if (t->columns == 0 || t->columns > GRID_COLUMNS) {
        report_cell(&rows, 0, 0, "読めません");
        return NULL;
    }
    t->cells = ARENA_ARRAY(r->arena, t->rows * t->columns, struct data_cell);
    for (size_t i = 0; i < v->count; i++)
        if (!read_row(&rows, &v->entries[i].value, i))
            return NULL;
    return t;
}

/* --- table_ --- */

static bool check_source(struct form *form, const struct stated_table *t)
{
    if (form_has(form, S("csv")) == form_has(form, S("rows"))) {
        struct diag *d =
            form_error(form, S("rows"),
                       "table_ には「csv」か「rows」のどちらか一つを書きます");
        diag_hint(form->diags, d, "例: %s", table_fields[0].example);
        return false;
    }
    if (t->csv.len && !fact_path_valid(t->csv)) {
        struct diag *d =
            form_error(form, S("csv"),
                       "「%.*s」は content/ の中のファイルを指していません",
                       STR_ARG(t->csv));
        diag_hint(form->diags, d, "content/ から先だけを書きます。例: %s",
                  table_fields[0].example);
        return false;
    }
    return true;
}

static bool check_key(struct form *form, struct table_key *key)
{
    struct str_list words = form_words(form, S("key"));
    key->len = words.len;
    if (words.len == 2) {
        key->items[0] = words.items[0];
        key->items[1] = words.items[1];
    }
    if (words.len == 0 || words.len == 2)
        return true;
    struct diag *d = form_error(
        form, S("key"), "「key」には行と列の見出しの名前を二つ書きます");
    diag_hint(form->diags, d, "例: %s", table_fields[2].example);
    return false;
}

static bool check_name(struct reading *r, struct form *form, str id)
{
    struct diag *d;
    if (str_trim(id).len == 0) {
        d = diag_error(form->diags, form->rule, form->where,
                       "table_ の名前が空です");
        diag_hint(form->diags, d, "例: table_ \"documents\" { … }");
        return false;
    }
    const struct schedule *s = r->target->schedule;
    for (size_t i = 0; i < s->tables.len; i++) {
        const struct stated_table *t = &s->tables.items[i];
        if (!str_equal(t->id, id) || t->where.source != form->where.source)
            continue;
        d = diag_error(form->diags, "fact-duplicate", form->where,
                       "「%.*s」という表が二度あります", STR_ARG(id));
        diag_note(form->diags, d, t->where, "初めはここです");
        diag_hint(form->diags, d, "どちらかの名前を変えてください");
        return false;
    }
    return true;
}

void table_read_stated(struct reading *r, str id, struct form *form)
{
    if (!form_check(form, table_fields, COUNT(table_fields)))
        return;
    struct stated_table t = {
        .id = id,
        .csv = form_text(form, S("csv")),
        .encoding = form_text(form, S("encoding")),
        .where = form->where,
    };
    if (!check_key(form, &t.key) || !check_source(form, &t) ||
        !check_name(r, form, id))
        return;
    if (t.csv.len == 0)
        t.rows = read_rows(r, form);
    if (t.csv.len || t.rows)
        *LIST_PUSH(r->arena, &r->target->schedule->tables) = t;
}

/* --- synonyms, variants --- */

/* The texts of one entry: { "不要", "要らない" }, or "返却" alone. */
static bool read_words(struct form *form, const struct script_value *v,
                       struct str_list *words)
{
    if (v->kind == SCRIPT_TEXT && str_trim(v->text).len)
        *LIST_PUSH(form->arena, words) = str_trim(v->text);
    for (size_t i = 0; v->kind == SCRIPT_TABLE && i < v->count; i++) {
        const struct script_value *word = &v->entries[i].value;
        if (v->entries[i].named || word->kind != SCRIPT_TEXT ||
            str_trim(word->text).len == 0)
            return false;
        *LIST_PUSH(form->arena, words) = str_trim(word->text);
    }
    return words->len > 0;
}

static void report_entry(struct form *form, size_t i, const char *example)
{
    struct diag *d =
        diag_error(form->diags, form->rule, form->where,
                   "%.*s の%zu番目を読めません", STR_ARG(form->word), i + 1);
    diag_hint(form->diags, d, "例: %s", example);
}

void table_read_synonyms(struct reading *r, str id, struct form *form)
{
    (void)id;
    for (size_t i = 0; i < form->value->count; i++) {
        struct str_list words = {0};
        if (form->value->entries[i].named ||
            !read_words(form, &form->value->entries[i].value, &words) ||
            words.len < 2) {
            report_entry(form, i, "synonyms { { \"不要\", \"要らない\" } }");
            return;
        }
        for (size_t k = 1; k < words.len; k++)
            *LIST_PUSH(r->arena, &r->target->schedule->synonyms) =
                (struct synonym){words.items[k], words.items[0]};
    }
}

void table_read_variants(struct reading *r, str id, struct form *form)
{
    (void)id;
    for (size_t i = 0; i < form->value->count; i++) {
        struct str_list words = {0};
        if (form->value->entries[i].named ||
            !read_words(form, &form->value->entries[i].value, &words) ||
            words.len > 2) {
            report_entry(form, i,
                         "variants { { \"資格確認書\", \"有効期限\" } }");
            return;
        }
        *LIST_PUSH(r->arena, &r->target->schedule->variants) =
            (struct table_variant){words.items[0],
                                   words.len > 1 ? words.items[1] : S(""),
                                   form->where};
    }
}
