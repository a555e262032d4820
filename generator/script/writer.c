/* The child's answer: collected in memory, sent in one go. */
#include "script/child.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { ERROR_ROOM = 1 + 1 + 4 + 4 + WIRE_MESSAGE_MAX };

static void put_number(unsigned char *at, uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; i++)
        at[i] = (unsigned char)(value >> (8 * i) & 0xff);
}

static unsigned char *room(struct child *c, size_t len)
{
    if (len > WIRE_SIZE_MAX - ERROR_ROOM - c->out.len)
        child_fail(c, FAILED_SIZE, c->statement_line, "", 0);
    size_t wanted = c->out.len + len;
    if (wanted > c->out.cap) {
        size_t cap = c->out.cap ? c->out.cap * 2 : 4096;
        while (cap < wanted)
            cap *= 2;
        void *moved = memory_allocate(&c->memory, c->out.ptr, c->out.cap, cap);
        if (!moved)
            child_fail(c, FAILED_MEMORY, c->statement_line, "", 0);
        c->out.ptr = moved;
        c->out.cap = cap;
    }
    unsigned char *at = c->out.ptr + c->out.len;
    c->out.len = wanted;
    return at;
}

void writer_byte(struct child *c, int byte)
{
    *room(c, 1) = (unsigned char)byte;
}

void writer_number(struct child *c, uint64_t value, int bytes)
{
    put_number(room(c, (size_t)bytes), value, bytes);
}

void writer_text(struct child *c, const char *text, size_t len)
{
    if (len > WIRE_SIZE_MAX)
        child_fail(c, FAILED_SIZE, c->statement_line, "", 0);
    writer_number(c, len, 4);
    if (len > 0)
        memcpy(room(c, len), text, len);
}

static void send(const unsigned char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t sent = write(CHILD_PIPE, bytes, len);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            _exit(1);
        bytes += sent;
        len -= (size_t)sent;
    }
}

static size_t make_error(unsigned char *record, enum wire_error code, int line,
                         const char *message, size_t len)
{
    if (len > WIRE_MESSAGE_MAX)
        len = WIRE_MESSAGE_MAX;
    record[0] = WIRE_ERROR;
    record[1] = (unsigned char)code;
    put_number(record + 2, (uint64_t)line, 4);
    put_number(record + 6, len, 4);
    if (len > 0)
        memcpy(record + 10, message, len);
    return 10 + len;
}

void child_fail(struct child *c, enum wire_error code, int line,
                const char *message, size_t len)
{
    unsigned char record[ERROR_ROOM];
    c->sending = 1;
    size_t size = make_error(record, code, line, message, len);
    send(c->out.ptr, c->out.whole);
    send(record, size);
    _exit(0);
}

void child_fail_now(enum wire_error code, int line)
{
    unsigned char record[16];
    send(record, make_error(record, code, line, "", 0));
    _exit(0);
}

void child_finish(struct child *c)
{
    static const unsigned char end[] = {WIRE_END};
    c->sending = 1;
    send(c->out.ptr, c->out.whole);
    send(end, sizeof end);
    _exit(0);
}
