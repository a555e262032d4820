/* A folder with a site and an out, and short words for publishing into it. */
#ifndef ANNAI_TESTS_UNIT_WRITE_SITE_H
#define ANNAI_TESTS_UNIT_WRITE_SITE_H

#include "unit/base/folder.h"
#include "write/stage.h"

struct site_folder {
    struct folder f;
    struct diag_list diags;
    struct stage_report report;
};

static inline void site_open(struct site_folder *s)
{
    *s = (struct site_folder){0};
    folder_open(&s->f);
    s->diags.arena = &s->f.arena;
    folder_write(&s->f, "site/content/index.md", "x");
}

static inline void site_close(struct site_folder *s)
{
    folder_close(&s->f);
}

static inline struct stage *site_stage(struct site_folder *s, const char *out)
{
    s->diags.len = 0;
    return stage_open(&s->f.arena, str_from_c(folder_path(&s->f, out)),
                      str_from_c(folder_path(&s->f, "site")), &s->diags);
}

struct content {
    const char *path, *bytes;
};

static inline bool site_put(struct site_folder *s, struct stage *stage,
                            const char *path, const char *bytes)
{
    struct artifact file = {str_from_c(path), str_from_c(bytes)};
    return stage_put(stage, &file, &s->diags);
}

static inline bool site_publish_with(struct site_folder *s, const char *out,
                                     const struct content *files,
                                     enum stage_force force)
{
    struct stage *stage = site_stage(s, out);
    bool done = stage != NULL;
    for (; done && files->path; files++)
        done = site_put(s, stage, files->path, files->bytes);
    done = done && stage_publish(stage, force, &s->report, &s->diags);
    if (stage)
        stage_close(stage);
    return done;
}

static inline bool site_publish(struct site_folder *s, const char *out,
                                const struct content *files)
{
    return site_publish_with(s, out, files, STAGE_CAREFUL);
}

/* The rule of the only finding, or what there is instead. */
static inline const char *site_rule(const struct site_folder *s)
{
    if (s->diags.len == 0)
        return "(none)";
    return s->diags.len > 1 ? "(many)" : s->diags.items[0]->rule;
}

static inline bool site_says(const struct site_folder *s, const char *text)
{
    for (size_t i = 0; i < s->diags.len; i++)
        if (str_contains(s->diags.items[i]->message, str_from_c(text)))
            return true;
    return false;
}

/* Exactly these files are in out, and nothing of ours lies beside it. */
static inline void site_expect(struct site_folder *s, const char *out,
                               const struct content *files)
{
    struct fs_dir dir;
    struct fs_list found;
    size_t count = 0;
    ck_assert(fs_dir_open_beneath(&s->f.arena, &s->f.dir, str_from_c(out), &dir,
                                  &s->f.error));
    ck_assert(fs_list_all(&s->f.arena, &dir, &found, &s->f.error));
    for (; files->path; files++, count++)
        ck_assert_msg(
            fs_holds(&dir, str_from_c(files->path), str_from_c(files->bytes)),
            "%s", files->path);
    ck_assert_uint_eq(found.len, count + 1);
    ck_assert(str_equal(found.items[0].path, S(".annai-manifest")));
    fs_dir_close(&dir);
}

static inline void site_expect_tidy(struct site_folder *s)
{
    struct fs_list names;
    ck_assert(fs_list_names(&s->f.arena, &s->f.dir, &names, &s->f.error));
    for (size_t i = 0; i < names.len; i++)
        ck_assert_msg(!str_starts(names.items[i].path, S(".")), "%.*s",
                      STR_ARG(names.items[i].path));
}

#endif
