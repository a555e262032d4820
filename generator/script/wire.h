/*
 * What the child sends through its one pipe: statements in order, then one
 * last record that is WIRE_END or WIRE_ERROR. Numbers are little-endian.
 *
 *   statement  'S' kind id line(u32) value    kind, id: text; id may be empty
 *              of checks: 'S' "report" or "stopped" "" line(u32) table
 *   end        'Z'
 *   error      'E' code(u8) line(u32) message
 *   value      'n' | 't' | 'f' | 'F' | 'i' 8 bytes | 'd' 8 bytes | 's' text
 *              | 'T' count(u32) { key value }   keys ascending
 *   key        'i' 8 bytes | 's' text           integers before text
 *   text       length(u32) bytes
 */
#ifndef ANNAI_SCRIPT_WIRE_H
#define ANNAI_SCRIPT_WIRE_H

enum wire_tag {
    WIRE_STATEMENT = 'S',
    WIRE_END = 'Z',
    WIRE_ERROR = 'E',
    WIRE_NIL = 'n',
    WIRE_TRUE = 't',
    WIRE_FALSE = 'f',
    WIRE_FUNCTION = 'F',
    WIRE_INTEGER = 'i',
    WIRE_NUMBER = 'd',
    WIRE_TEXT = 's',
    WIRE_TABLE = 'T',
};

/* Why the script did not reach its end. */
enum wire_error {
    FAILED_SYNTAX, /* Lua's own words in the message, as in FAILED_RUN */
    FAILED_RUN,
    FAILED_NAME,   /* an unknown global was read; the message is its name */
    FAILED_ASSIGN, /* a global or a library was to be changed; its name */
    FAILED_CPU,
    FAILED_MEMORY,
    FAILED_DEPTH, /* of a statement's tables */
    FAILED_NODES,
    FAILED_SIZE,
    FAILED_KEY,     /* a key that is neither text nor a whole number */
    FAILED_TEXT,    /* text that is not UTF-8, or holds a NUL */
    FAILED_ID,      /* a word without its name; the message is the word */
    FAILED_SANDBOX, /* the child could not be confined; what failed */
    FAILED_PRELUDE, /* our own prelude is wrong */
    FAILED_FIELD,   /* a check read what is not there: mention.pgae */
    FAILED_REPORTS, /* a file's checks report too much */
    FAILED_LONG,    /* what a check reports is too long */
    FAILED_CODES,
};

enum {
    WIRE_DEPTH_MAX = 32,
    WIRE_NODES_MAX = 100000,
    WIRE_SIZE_MAX = 8 * 1024 * 1024,
    WIRE_MESSAGE_MAX = 1000,
    WIRE_REPORTS_MAX = 1000, /* of the checks of one file */
    WIRE_REPORT_MAX = 1000,  /* bytes of a message or a hint */
};

#endif
