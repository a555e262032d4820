/* Which form of paper a page's leaflet is set on. */
#include "build/paper.h"

#include "base/near.h"
#include "build/project.h"
#include "load/bundle.h"
#include "script/script.h"

/* What stands in the built-in a4.lua is known without running it. */
static bool is_usual(const struct sheet_file *file)
{
    const struct bundle_file *a4 = bundle_find(S("themes/kihon/sheets/a4.lua"));
    return a4 && str_equal(file->source->text, a4->bytes);
}

/* The form of a file, read once; NULL where it is wrong, and that is said. */
static const struct sheet_form *
form_of(struct arena *a, struct sheet_file *file, struct diag_list *diags)
{
    if (file->tried)
        return file->form;
    struct sheet_form *form = ARENA_NEW(a, struct sheet_form);
    *form = sheet_form_usual();
    struct script_target target = {.prelude = project_prelude(), .sheet = form};
    file->tried = true;
    if (is_usual(file))
        return file->form = form;
    if (!script_run(a, file->source, SCRIPT_SHEET, &target, diags))
        return NULL;
    if (!str_equal(form->name, file->name)) {
        struct diag *d = diag_error(
            diags, "settings", form->where,
            "用紙の名前「%.*s」がファイルの名前「%.*s.lua」と違います",
            STR_ARG(form->name), STR_ARG(file->name));
        diag_hint(diags, d,
                  "name = \"%.*s\" と書くか、ファイルの名前を"
                  "変えてください",
                  STR_ARG(file->name));
        return NULL;
    }
    return file->form = form;
}

/* Capitals of ASCII are what small ones are: A4 is a4. */
static bool named_as_file(str name, str file)
{
    if (name.len != file.len)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if ((c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c) != file.ptr[i])
            return false;
    }
    return true;
}

static const struct sheet_form *find(struct arena *a, struct theme *theme,
                                     str name, struct diag_list *diags)
{
    for (size_t i = 0; i < theme->sheet_count; i++)
        if (named_as_file(name, theme->sheets[i].name))
            return form_of(a, &theme->sheets[i], diags);
    /* A script takes a process: only files that speak of the name run. */
    for (size_t i = 0; i < theme->sheet_count; i++) {
        if (!str_contains(theme->sheets[i].source->text, name))
            continue;
        const struct sheet_form *form = form_of(a, &theme->sheets[i], diags);
        if (form && sheet_form_named(form, name))
            return form;
    }
    return NULL;
}

static void report_unknown(struct arena *a, struct theme *theme,
                           const struct front *front, struct diag_list *diags)
{
    str name = front->leaflet_sheet;
    struct near near = near_start(name);
    struct buf all = {.arena = a};
    for (size_t i = 0; i < theme->sheet_count; i++) {
        const struct sheet_form *form = form_of(a, &theme->sheets[i], diags);
        if (!form)
            continue;
        near_offer(&near, form->name);
        near_offer(&near, form->label);
        buf_printf(&all, "%s%.*s（%.*s）", all.len ? "、" : "",
                   STR_ARG(form->name), STR_ARG(form->label));
    }
    struct diag *d =
        diag_error(diags, "front-matter", front->leaflet_where,
                   "「%.*s」という用紙はありません", STR_ARG(name));
    if (near.best.len)
        diag_hint(diags, d, "もしかして「%.*s」。使える用紙: %.*s",
                  STR_ARG(near.best), STR_ARG(buf_text(&all)));
    else
        diag_hint(diags, d, "使える用紙: %.*s", STR_ARG(buf_text(&all)));
}

/* What the page asks for instead of the form's own. */
static const struct sheet_form *adapted(struct arena *a,
                                        const struct sheet_form *form,
                                        const struct front *front)
{
    if (!front->leaflet_columns && front->leaflet_size <= 0)
        return form;
    struct sheet_form *own = ARENA_NEW(a, struct sheet_form);
    *own = *form;
    if (front->leaflet_columns)
        own->columns = front->leaflet_columns;
    if (front->leaflet_size > 0)
        own->size = front->leaflet_size;
    return own;
}

/* Whether the page's own columns have room on the form. */
static bool columns_fit(const struct sheet_form *form,
                        const struct front *front, struct diag_list *diags)
{
    double measure = sheet_form_measure(form);
    struct diag *d = NULL;
    if (form->side_count && form->columns > 1)
        d = diag_error(diags, "front-matter", front->leaflet_where,
                       "折る用紙（%.*s）の面は、段に分けられません",
                       STR_ARG(form->label));
    else if (measure < least_measure)
        d = diag_error(diags, "front-matter", front->leaflet_where,
                       "%d段では、1段の幅が%.0fmmしかありません（%.0fmmは"
                       "要ります）",
                       form->columns, measure, least_measure);
    if (d)
        diag_hint(diags, d, "段（columns）を減らすか、広い用紙にしてください");
    return d == NULL;
}

void paper_choose(struct arena *a, struct theme *theme, struct page *page,
                  struct diag_list *diags)
{
    const struct front *front = &page->front;
    size_t errors = diag_count(diags, DIAG_ERROR);
    if (!front->leaflet)
        return;
    const struct sheet_form *form = find(a, theme, front->leaflet_sheet, diags);
    if (!form && diag_count(diags, DIAG_ERROR) == errors)
        report_unknown(a, theme, front, diags);
    if (form)
        form = adapted(a, form, front);
    if (form && columns_fit(form, front, diags))
        page->form = form;
}
