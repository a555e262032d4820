/* check "…" (function (site) … end): a reviewer's own check is noted. */
#include "script/statements.h"

void check_read(struct reading *r, str id, struct form *form)
{
    str title = str_trim(id);
    bool plain = true;
    for (size_t i = 0; i < title.len; i++)
        plain = plain && (unsigned char)title.ptr[i] >= ' ';
    if (title.len == 0 || !plain) {
        struct diag *d = diag_error(form->diags, form->rule, form->where, "%s",
                                    title.len ? "check の名前は1行で書きます"
                                              : "check の名前が空です");
        diag_hint(form->diags, d,
                  "指摘に出る名前です。例: check \"更新日は公開日より後\" "
                  "(function (site) … end)");
        return;
    }
    struct custom_check check = {.title = title, .where = form->where};
    *LIST_PUSH(r->arena, &r->target->schedule->checks) = check;
}
