/* The theme that is built in, as load/ would give it. */
#ifndef ANNAI_TESTS_HTML_THEME_FIXTURE_H
#define ANNAI_TESTS_HTML_THEME_FIXTURE_H

#include "load/bundle.h"
#include "model/site.h"

static inline void fixture_theme(struct arena *a, struct theme *theme)
{
    size_t count;
    const struct bundle_file *files = bundle_all(&count);
    theme->templates = ARENA_ARRAY(a, count, const struct source *);
    theme->styles = ARENA_ARRAY(a, count, const struct source *);
    for (size_t i = 0; i < count; i++) {
        struct source *s = ARENA_NEW(a, struct source);
        s->path = files[i].path;
        s->text = files[i].bytes;
        if (str_starts(s->path, S("themes/kihon/templates/")))
            theme->templates[theme->template_count++] = s;
        else if (str_starts(s->path, S("themes/kihon/css/")))
            theme->styles[theme->style_count++] = s;
    }
}

#endif
