/* terms { … }: words that a line on paper does not part. */
#include "script/statements.h"

#include "base/utf8.h"

enum { TERMS = 1000, LONGEST = 40 };

static const char example[] = "terms { \"健康保険証\", \"資格確認書\" }";

/* Where the word stands in the table, with its quotes; else the statement. */
static span term_where(const struct form *form, str term)
{
    if (!form->table.source || term.len == 0)
        return form->where;
    size_t hit = str_find(span_text(form->table), term);
    if (hit == SIZE_MAX)
        return form->where;
    size_t start = form->table.start + hit;
    return span_of(form->table.source, start, start + term.len);
}

static void refuse(struct form *form, span where, size_t number,
                   const char *why)
{
    struct diag *d = diag_error(form->diags, form->rule, where,
                                "terms の%zu番目の語は%s", number, why);
    diag_hint(form->diags, d, "例: %s", example);
}

/* NULL where the word can be used. */
static const char *fault_of(str term)
{
    size_t count = utf8_count(term);
    if (count < 2)
        return "短すぎます（2字以上の語を書きます）";
    if (count > LONGEST)
        return "長すぎます（40字までの語を書きます）";
    for (size_t i = 0; i < term.len; i++)
        if ((unsigned char)term.ptr[i] < ' ')
            return "改行やタブを含んでいます";
    return NULL;
}

void terms_read_plain(struct arena *a, str text, struct str_list *terms)
{
    str line, word;
    while (text.len) {
        str_cut(text, S("\n"), &line, &text);
        str_cut(line, S("--"), &line, &word);
        while (str_cut(line, S("\""), &word, &line) &&
               str_cut(line, S("\""), &word, &line))
            *LIST_PUSH(a, terms) = word;
    }
}

void terms_read(struct reading *r, str id, struct form *form)
{
    (void)id;
    struct str_list *terms = &r->target->settings->terms;
    r->stated = form->where;
    for (size_t i = 0; i < form->value->count; i++) {
        const struct script_entry *e = &form->value->entries[i];
        if (e->named || e->value.kind != SCRIPT_TEXT) {
            refuse(form, form->where, i + 1,
                   "文字列ではありません（語を「\"」で囲んで並べます）");
            continue;
        }
        str term = str_trim(e->value.text);
        const char *fault = fault_of(term);
        if (fault)
            refuse(form, term_where(form, term), i + 1, fault);
        else if (terms->len < TERMS)
            *LIST_PUSH(r->arena, terms) = arena_str(r->arena, term);
        else {
            refuse(form, term_where(form, term), i + 1,
                   "多すぎます（全部で1000語までです）");
            return;
        }
    }
}
