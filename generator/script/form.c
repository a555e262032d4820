/* A statement's table being read against the fields it may have. */
#include "script/form.h"

#include "base/near.h"
#include "base/utf8.h"
#include "script/day.h"

static const struct field *field_named(const struct field *fields, size_t count,
                                       str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(fields[i].name, name))
            return &fields[i];
    return NULL;
}

static bool place(struct form *form, str name, struct field_place *found)
{
    return places_field(form->places, form->table, name, found);
}

span form_field_where(struct form *form, str name)
{
    struct field_place found;
    return place(form, name, &found) ? found.whole : form->where;
}

__attribute__((format(printf, 3, 0))) static struct diag *
report(struct form *form, span where, const char *format, va_list args)
{
    str message = arena_vprintf(form->arena, format, args);
    form->correct = false;
    return diag_error(form->diags, form->rule, where, "%.*s", STR_ARG(message));
}

struct diag *form_error(struct form *form, str name, const char *format, ...)
{
    struct field_place found;
    span where = place(form, name, &found) ? found.value : form->where;
    va_list args;
    va_start(args, format);
    struct diag *d = report(form, where, format, args);
    va_end(args);
    return d;
}

__attribute__((format(printf, 3, 4))) static struct diag *
key_error(struct form *form, str name, const char *format, ...)
{
    struct field_place found;
    span where = place(form, name, &found) ? found.key : form->where;
    va_list args;
    va_start(args, format);
    struct diag *d = report(form, where, format, args);
    va_end(args);
    return d;
}

static void report_unknown(struct form *form, const struct field *fields,
                           size_t count, str name)
{
    struct near near = near_start(name);
    struct buf all = {.arena = form->arena};
    for (size_t i = 0; i < count; i++) {
        near_offer(&near, fields[i].name);
        buf_printf(&all, "%s%.*s", i > 0 ? ", " : "", STR_ARG(fields[i].name));
    }
    struct diag *d =
        key_error(form, name, "%.*s に「%.*s」という項目はありません",
                  STR_ARG(form->word), STR_ARG(name));
    if (near.best.len > 0)
        diag_hint(form->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(form->diags, d, "書ける項目: %.*s", STR_ARG(buf_text(&all)));
}

static bool plain_text(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (byte < 0x20 || byte == 0x7f)
            return false;
    }
    return true;
}

static bool has_text(const struct script_value *v)
{
    return v->kind == SCRIPT_TEXT && str_trim(v->text).len > 0 &&
           plain_text(v->text);
}

static bool is_words(const struct script_value *v)
{
    if (has_text(v))
        return true;
    if (v->kind != SCRIPT_TABLE || v->count == 0)
        return false;
    for (size_t i = 0; i < v->count; i++)
        if (v->entries[i].named || v->entries[i].position != (int64_t)i + 1 ||
            !has_text(&v->entries[i].value))
            return false;
    return true;
}

static bool is_count(const struct script_value *v)
{
    return v->kind == SCRIPT_INTEGER && v->integer >= 1 && v->integer <= 999;
}

static bool is_number(const struct script_value *v)
{
    return (v->kind == SCRIPT_INTEGER && v->integer >= 0) ||
           (v->kind == SCRIPT_NUMBER && v->number >= 0);
}

static bool type_fits(enum field_type type, const struct script_value *v)
{
    switch (type) {
    case FIELD_TEXT:
        return has_text(v);
    case FIELD_WORDS:
        return is_words(v);
    case FIELD_FLAG:
        return v->kind == SCRIPT_BOOL;
    case FIELD_TABLE:
        return v->kind == SCRIPT_TABLE;
    case FIELD_COUNT:
        return is_count(v);
    case FIELD_NUMBER:
        return is_number(v);
    }
    return false;
}

static const char *type_words(enum field_type type)
{
    switch (type) {
    case FIELD_TEXT:
        return "文字列";
    case FIELD_WORDS:
        return "文字列、または文字列を並べた表";
    case FIELD_FLAG:
        return "true か false";
    case FIELD_TABLE:
        return "表 { … }";
    case FIELD_COUNT:
        return "1から999までの整数";
    case FIELD_NUMBER:
        return "0以上の数";
    }
    return "";
}

static bool takes_text(enum field_type type)
{
    return type == FIELD_TEXT || type == FIELD_WORDS;
}

static void report_type(struct form *form, const struct field *f,
                        const struct script_value *v)
{
    struct diag *d;
    if (v->kind == SCRIPT_TEXT && !plain_text(v->text))
        d = form_error(form, f->name,
                       "「%.*s」に改行などの制御文字が含まれています",
                       STR_ARG(f->name));
    else if (v->kind == SCRIPT_TEXT && takes_text(f->type))
        d = form_error(form, f->name, "「%.*s」が空です", STR_ARG(f->name));
    else
        d = form_error(form, f->name, "「%.*s」には%sを書きます",
                       STR_ARG(f->name), type_words(f->type));
    diag_hint(form->diags, d, "例: %s", f->example);
}

static void report_missing(struct form *form, const struct field *f)
{
    form->correct = false;
    struct diag *d = diag_error(form->diags, form->rule, form->where,
                                "%.*s に「%.*s」がありません",
                                STR_ARG(form->word), STR_ARG(f->name));
    diag_hint(form->diags, d, "例: %s", f->example);
}

static void report_expected(struct form *form, const struct field *f)
{
    struct diag *d = diag_warning(form->diags, form->rule, form->where,
                                  "%.*s に「%.*s」がありません",
                                  STR_ARG(form->word), STR_ARG(f->name));
    diag_hint(form->diags, d, "例: %s", f->example);
}

bool form_check(struct form *form, const struct field *fields, size_t count)
{
    for (size_t i = 0; i < form->value->count; i++) {
        const struct script_entry *e = &form->value->entries[i];
        str name = e->named ? e->name
                            : arena_printf(form->arena, "%lld",
                                           (long long)e->position);
        const struct field *f = field_named(fields, count, name);
        if (!e->named) {
            form->correct = false;
            struct diag *d =
                diag_error(form->diags, form->rule, form->where,
                           "%.*s に名前のない値があります（%.*s番目）",
                           STR_ARG(form->word), STR_ARG(name));
            diag_hint(form->diags, d, "例: %s", fields[0].example);
        } else if (!f) {
            report_unknown(form, fields, count, name);
        } else if (!type_fits(f->type, &e->value)) {
            report_type(form, f, &e->value);
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (form_has(form, fields[i].name))
            continue;
        if (fields[i].need == REQUIRED)
            report_missing(form, &fields[i]);
        else if (fields[i].need == EXPECTED && !form->loose)
            report_expected(form, &fields[i]);
    }
    return form->correct;
}

bool form_has(const struct form *form, str name)
{
    return script_value_find(form->value, name) != NULL;
}

str form_text(const struct form *form, str name)
{
    const struct script_value *v = script_value_find(form->value, name);
    return v && has_text(v) ? v->text : (str){0};
}

bool form_flag(const struct form *form, str name)
{
    const struct script_value *v = script_value_find(form->value, name);
    return v && v->kind == SCRIPT_BOOL && v->truth;
}

int form_count(const struct form *form, str name)
{
    const struct script_value *v = script_value_find(form->value, name);
    return v && is_count(v) ? (int)v->integer : 0;
}

double form_number(const struct form *form, str name)
{
    const struct script_value *v = script_value_find(form->value, name);
    if (!v || !is_number(v))
        return 0;
    return v->kind == SCRIPT_INTEGER ? (double)v->integer : v->number;
}

struct str_list form_words(const struct form *form, str name)
{
    struct str_list list = {0};
    const struct script_value *v = script_value_find(form->value, name);
    if (!v || !is_words(v))
        return list;
    if (v->kind == SCRIPT_TEXT)
        *LIST_PUSH(form->arena, &list) = v->text;
    for (size_t i = 0; i < v->count; i++)
        *LIST_PUSH(form->arena, &list) = v->entries[i].value.text;
    return list;
}

date form_date(struct form *form, str name)
{
    str text = form_text(form, name);
    date d = text.len > 0 ? words_read_date(text) : DATE_NONE;
    if (text.len == 0 || d != DATE_NONE)
        return d;
    struct diag *finding;
    if (day_shaped(text)) {
        finding =
            form_error(form, name, "%.*s という日はありません", STR_ARG(text));
        str last = day_last_of_month(form->arena, text);
        if (last.len > 0)
            diag_hint(form->diags, finding, "この月は%.*s日までです",
                      STR_ARG(last));
    } else {
        finding = form_error(form, name, "「%.*s」を日付として読めません",
                             STR_ARG(text));
        diag_hint(form->diags, finding,
                  "%.*s = \"2025-12-02\" か \"令和7年12月2日\" のように"
                  "書きます",
                  STR_ARG(name));
    }
    return DATE_NONE;
}

size_t form_choice(struct form *form, str name, const str *words, size_t count,
                   size_t usual)
{
    str text = form_text(form, name);
    if (text.len == 0)
        return usual;
    struct near near = near_start(text);
    struct buf all = {.arena = form->arena};
    for (size_t i = 0; i < count; i++) {
        if (str_equal(words[i], text))
            return i;
        near_offer(&near, words[i]);
        buf_printf(&all, "%s%.*s", i > 0 ? ", " : "", STR_ARG(words[i]));
    }
    struct diag *d = form_error(form, name, "「%.*s」に「%.*s」とは書けません",
                                STR_ARG(name), STR_ARG(text));
    if (near.best.len > 0)
        diag_hint(form->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(form->diags, d, "書ける言葉: %.*s", STR_ARG(buf_text(&all)));
    return usual;
}

struct form form_inner(struct form *form, str name)
{
    struct form inner = *form;
    struct field_place found;
    const struct script_value *v = script_value_find(form->value, name);
    inner.word = name;
    inner.value = v && v->kind == SCRIPT_TABLE ? v : NULL;
    inner.table = (span){0};
    if (place(form, name, &found)) {
        inner.where = found.key;
        if (str_starts(span_text(found.value), S("{")))
            inner.table = found.value;
    }
    return inner;
}
