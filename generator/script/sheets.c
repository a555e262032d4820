/* sheet { … }: a form of paper, its panels and what stands on it. */
#include <math.h>

#include "script/statements.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct field fields[] = {
    {STR_INIT("name"), FIELD_TEXT, REQUIRED, "name = \"a4\""},
    {STR_INIT("label"), FIELD_TEXT, REQUIRED, "label = \"三つ折り\""},
    {STR_INIT("also"), FIELD_WORDS, OPTIONAL, "also = { \"mitsuori\" }"},
    {STR_INIT("paper"), FIELD_TABLE, REQUIRED,
     "paper = { 210, 297 }（幅、高さ。単位はmm）"},
    {STR_INIT("margins"), FIELD_TABLE, OPTIONAL,
     "margins = { 17, 18, 15, 18 }（上、右、下、左。単位はmm）"},
    {STR_INIT("columns"), FIELD_COUNT, OPTIONAL, "columns = 2"},
    {STR_INIT("gap"), FIELD_NUMBER, OPTIONAL, "gap = 8（段の間。単位はmm）"},
    {STR_INIT("size"), FIELD_NUMBER, OPTIONAL,
     "size = 11（文字の大きさ。単位はポイント）"},
    {STR_INIT("pages"), FIELD_COUNT, OPTIONAL, "pages = 2（多くても2ページ）"},
    {STR_INIT("panels"), FIELD_TABLE, OPTIONAL,
     "panels = { { 97, 100, 100 }, { 100, 100, 97 } }（表、裏。左から。mm）"},
    {STR_INIT("order"), FIELD_TABLE, OPTIONAL,
     "order = { { 5, 6, 1 }, { 2, 3, 4 } }（読む順）"},
    {STR_INIT("numbers"), FIELD_TEXT, OPTIONAL,
     "numbers = \"page\"（ページ）、\"panel\"（面）か \"none\"（なし）"},
    {STR_INIT("footer"), FIELD_TEXT, OPTIONAL,
     "footer = \"each\"（どのページにも）、\"last\"（最後の面に）か \"none\""},
    {STR_INIT("cover"), FIELD_FLAG, OPTIONAL, "cover = true"},
    {STR_INIT("sections"), FIELD_FLAG, OPTIONAL, "sections = true"},
};

/* In millimetres and points. */
static const double least_paper = 50, most_paper = 1200, most_margin = 200;
static const double least_panel = 20;
static const double least_size = 6, most_size = 40;
enum { MOST_COLUMNS = 4, MOST_PAGES = 100 };

static bool number_of(const struct script_value *v, double *number)
{
    *number = v->kind == SCRIPT_INTEGER  ? (double)v->integer
              : v->kind == SCRIPT_NUMBER ? v->number
                                         : -1;
    return *number >= 0 && *number <= most_paper;
}

/* The numbers that stand in a row; false where it is something else. */
static bool numbers_of(const struct script_value *v, double *numbers,
                       size_t most, size_t *len)
{
    *len = v->count;
    if (v->kind != SCRIPT_TABLE || v->count == 0 || v->count > most)
        return false;
    for (size_t i = 0; i < v->count; i++)
        if (v->entries[i].named || v->entries[i].position != (int64_t)i + 1 ||
            !number_of(&v->entries[i].value, &numbers[i]))
            return false;
    return true;
}

static const char *example_of(str name)
{
    for (size_t i = 0; i < COUNT(fields); i++)
        if (str_equal(fields[i].name, name))
            return fields[i].example;
    return "";
}

static bool refuse_numbers(struct form *form, str name, const char *what)
{
    struct diag *d =
        form_error(form, name, "「%.*s」には%s書きます", STR_ARG(name), what);
    diag_hint(form->diags, d, "例: %s", example_of(name));
    return false;
}

/* Exactly `count` numbers of a field; false where there are none. */
static bool read_numbers(struct form *form, str name, const char *what,
                         double *numbers, size_t count)
{
    const struct script_value *v = script_value_find(form->value, name);
    size_t len;
    if (!v || v->kind != SCRIPT_TABLE)
        return false; /* reported by form_check where it is needed */
    if (numbers_of(v, numbers, count, &len) && len == count)
        return true;
    return refuse_numbers(form, name, what);
}

static void read_paper(struct form *form, struct sheet_form *f)
{
    double paper[2];
    if (!read_numbers(form, S("paper"), "紙の幅と高さ（mm）を", paper, 2))
        return;
    f->width = paper[0];
    f->height = paper[1];
    if (fmin(f->width, f->height) < least_paper)
        form_error(form, S("paper"), "紙は%.0fmmから%.0fmmまでです",
                   least_paper, most_paper);
}

static void read_margins(struct form *form, struct sheet_form *f)
{
    double margins[4];
    if (!read_numbers(form, S("margins"), "上、右、下、左の余白（mm）を",
                      margins, 4))
        return;
    f->top = margins[0];
    f->right = margins[1];
    f->bottom = margins[2];
    f->left = margins[3];
    for (size_t i = 0; i < 4; i++)
        if (margins[i] > most_margin)
            form_error(form, S("margins"), "余白は%.0fmmまでです", most_margin);
}

/* --- panels --- */

/* The sides of panels or order: one or two rows of numbers. */
static bool read_sides(struct form *form, str name, const char *what,
                       double rows[SHEET_SIDES][SIDE_PANELS],
                       size_t lens[SHEET_SIDES], size_t *count)
{
    const struct script_value *v = script_value_find(form->value, name);
    *count = 0;
    if (!v || v->kind != SCRIPT_TABLE)
        return false;
    if (v->count == 0 || v->count > SHEET_SIDES)
        return refuse_numbers(form, name, what);
    for (size_t i = 0; i < v->count; i++)
        if (v->entries[i].named ||
            !numbers_of(&v->entries[i].value, rows[i], SIDE_PANELS, &lens[i]))
            return refuse_numbers(form, name, what);
    *count = v->count;
    return true;
}

static void check_sum(struct form *form, const struct sheet_form *f,
                      size_t side)
{
    double sum = 0;
    for (size_t i = 0; i < f->sides[side].len; i++)
        sum += f->sides[side].panels[i].width;
    double over = sum - f->width;
    if (fabs(over) < 0.05)
        return;
    struct diag *d = form_error(
        form, S("panels"),
        "%sの面の幅は合わせて%gmmで、紙の幅%gmmより%gmm%sなっています",
        side ? "裏" : "表", sum, f->width, fabs(over),
        over > 0 ? "大きく" : "小さく");
    diag_hint(form->diags, d,
              "面の幅の合計が紙の幅と同じになるように直すか、paper を"
              "直してください");
}

static void read_widths(struct form *form, struct sheet_form *f)
{
    double widths[SHEET_SIDES][SIDE_PANELS];
    size_t lens[SHEET_SIDES];
    if (!read_sides(form, S("panels"), "面の幅（mm）を表と裏の順に", widths,
                    lens, &f->side_count))
        return;
    for (size_t i = 0, order = 1; i < f->side_count; i++) {
        f->sides[i].len = lens[i];
        for (size_t k = 0; k < lens[i]; k++, order++) {
            f->sides[i].panels[k] =
                (struct sheet_panel){widths[i][k], (int)order};
            if (widths[i][k] < least_panel)
                form_error(form, S("panels"), "面の幅は%.0fmmからです",
                           least_panel);
        }
        check_sum(form, f, i);
    }
}

/* Each number from 1 to the number of panels once. */
static bool order_complete(const struct sheet_form *f)
{
    size_t count = sheet_form_panels(f);
    bool seen[SHEET_SIDES * SIDE_PANELS + 1] = {false};
    for (size_t i = 0; i < f->side_count; i++)
        for (size_t k = 0; k < f->sides[i].len; k++) {
            int order = f->sides[i].panels[k].order;
            if (order < 1 || (size_t)order > count || seen[order])
                return false;
            seen[order] = true;
        }
    return true;
}

static void read_order(struct form *form, struct sheet_form *f)
{
    double orders[SHEET_SIDES][SIDE_PANELS];
    size_t lens[SHEET_SIDES], count;
    if (!read_sides(form, S("order"), "面を読む順を表と裏の順に", orders, lens,
                    &count))
        return;
    bool good = count == f->side_count;
    for (size_t i = 0; i < count && good; i++) {
        good = lens[i] == f->sides[i].len;
        for (size_t k = 0; k < lens[i] && good; k++)
            f->sides[i].panels[k].order = (int)orders[i][k];
    }
    if (good && order_complete(f))
        return;
    struct diag *d = form_error(
        form, S("order"),
        "「order」には、panels の面と同じ並びで、1から%zuまでの番号を"
        "一つずつ書きます",
        sheet_form_panels(f));
    diag_hint(form->diags, d, "例: %s", example_of(S("order")));
}

/* --- what goes together --- */

static void check_room(struct form *form, const struct sheet_form *f)
{
    double height = f->height - f->top - f->bottom;
    if (sheet_form_measure(f) < least_measure || height < least_measure)
        form_error(form, S("margins"),
                   "余白と段を除くと、文の入る所が幅%gmm、高さ%gmmしか"
                   "残りません（どちらも%gmmは要ります）",
                   sheet_form_measure(f), height, least_measure);
    if (f->side_count && fmin(f->left, f->right) < 1)
        form_error(form, S("margins"),
                   "折り目から文字まで、左右に1mm以上の余白が要ります");
    if (!f->side_count && f->numbers == NUMBERS_PANEL)
        form_error(form, S("numbers"),
                   "面の番号は、「panels」のある用紙でだけ使えます");
    if (f->side_count && f->columns > 1)
        form_error(form, S("columns"),
                   "「columns」と「panels」は一緒に使えません");
}

static void read_looks(struct form *form, struct sheet_form *f)
{
    static const str numbers[] = {STR_INIT("page"), STR_INIT("panel"),
                                  STR_INIT("none")};
    static const str footers[] = {STR_INIT("each"), STR_INIT("last"),
                                  STR_INIT("none")};
    if (form_has(form, S("columns")))
        f->columns = form_count(form, S("columns"));
    if (form_has(form, S("gap")))
        f->gap = form_number(form, S("gap"));
    if (form_has(form, S("size")))
        f->size = form_number(form, S("size"));
    f->pages = form_count(form, S("pages"));
    f->numbers = (enum sheet_numbers)form_choice(form, S("numbers"), numbers,
                                                 COUNT(numbers), NUMBERS_PAGE);
    f->footer = (enum sheet_footer)form_choice(form, S("footer"), footers,
                                               COUNT(footers), FOOTER_EACH);
    f->cover = form_flag(form, S("cover"));
    f->sections = form_flag(form, S("sections"));
    if (f->columns < 1 || f->columns > MOST_COLUMNS)
        form_error(form, S("columns"), "段は1から%dまでです", MOST_COLUMNS);
    if (f->gap > most_margin)
        form_error(form, S("gap"), "段の間は%.0fmmまでです", most_margin);
    if (f->pages > MOST_PAGES)
        form_error(form, S("pages"), "ページは%dまでです", MOST_PAGES);
    if (f->size < least_size || f->size > most_size)
        form_error(form, S("size"), "文字は%gから%gポイントまでです",
                   least_size, most_size);
}

void sheet_read(struct reading *r, str id, struct form *form)
{
    (void)id;
    struct sheet_form *f = r->target->sheet;
    if (!settings_first(r, form))
        return;
    *f = sheet_form_usual();
    f->where = form->where;
    if (!form_check(form, fields, COUNT(fields)))
        return;
    f->name = form_text(form, S("name"));
    f->label = form_text(form, S("label"));
    f->also = form_words(form, S("also"));
    settings_check_name(form, S("name"), f->name);
    read_paper(form, f);
    read_margins(form, f);
    read_looks(form, f);
    read_widths(form, f);
    if (f->side_count && form->correct)
        read_order(form, f);
    if (form->correct)
        check_room(form, f);
}
