/* A PDF file in the making: its objects, in streams of objects; pdf/ only. */
#ifndef ANNAI_PDF_FILE_H
#define ANNAI_PDF_FILE_H

#include "base/buf.h"

struct file_entry {
    enum { FILE_UNUSED, FILE_OFFSET, FILE_POOLED } kind;
    size_t at;     /* offset of the object, or the stream of objects it is in */
    size_t within; /* its place among those */
};

enum { FILE_POOL = 200 }; /* objects in a stream of objects */

/* By file_open. */
struct pdf_file {
    struct arena *arena;
    struct buf bytes;
    struct {
        struct file_entry *items;
        size_t len, cap;
    } entries;                         /* by object number */
    struct buf pool, places;           /* of the next stream of objects */
    struct file_packer *packer;        /* zlib's, in the arena */
    size_t pooled, numbers[FILE_POOL]; /* of the objects in it */
};

/* Numbers below `first` are free to be used, too. */
void file_open(struct pdf_file *f, struct arena *a, size_t first);
/* A number for an object that is yet to come. */
size_t file_reserve(struct pdf_file *f);
/* An object that is no stream; each number is put once. */
void file_put(struct pdf_file *f, size_t number, str object);
/* `keys`: the dictionary without its brackets and /Length. */
void file_put_stream(struct pdf_file *f, size_t number, str keys, str data);
/* The same, packed by zlib. */
void file_pack_stream(struct pdf_file *f, size_t number, str keys, str data);
/* What is put from here on goes into another stream of objects. */
void file_flush(struct pdf_file *f);
/*
 * The whole file (ISO 32000-1, 7.5.7 and 7.5.8: streams of objects, a
 * cross-reference stream). Its /ID is made from its bytes.
 */
str file_close(struct pdf_file *f, size_t root, size_t info);

/* A text string (7.9.2.2): UTF-16BE with its mark. */
void file_put_text(struct buf *b, str text);
/* A length with up to three decimals. */
void file_put_length(struct buf *b, float length);

#endif
