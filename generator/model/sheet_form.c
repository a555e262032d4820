/* Forms of paper. */
#include "model/sheet_form.h"

struct sheet_form sheet_form_usual(void)
{
    return (struct sheet_form){.name = S("a4"),
                               .label = S("A4"),
                               .width = 210,
                               .height = 297,
                               .top = 17,
                               .right = 18,
                               .bottom = 15,
                               .left = 18,
                               .columns = 1,
                               .gap = 8,
                               .size = 11};
}

size_t sheet_form_panels(const struct sheet_form *f)
{
    size_t count = 0;
    for (size_t i = 0; i < f->side_count; i++)
        count += f->sides[i].len;
    return count;
}

double sheet_form_measure(const struct sheet_form *f)
{
    double width = f->width;
    for (size_t i = 0; i < f->side_count; i++)
        for (size_t k = 0; k < f->sides[i].len; k++)
            if (f->sides[i].panels[k].width < width)
                width = f->sides[i].panels[k].width;
    width -= f->left + f->right;
    return (width - f->gap * (f->columns - 1)) / f->columns;
}

bool sheet_form_named(const struct sheet_form *f, str name)
{
    for (size_t i = 0; i < f->also.len; i++)
        if (str_equal(f->also.items[i], name))
            return true;
    return str_equal(f->name, name) || str_equal(f->label, name);
}
