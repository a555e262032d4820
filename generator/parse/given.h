/*
 * What stands behind a policy's id in a reference: the day it is given, and
 * for birthdays who it is about.
 *
 *     {{ certificate.expiry 2025-08-01 }}
 *     {{ mynumber.expiry 2022-05-10 生年月日=2003-06-01 申請日=2022-03-31 }}
 */
#ifndef ANNAI_PARSE_GIVEN_H
#define ANNAI_PARSE_GIVEN_H

#include "model/policy.h"
#include "parse/reader.h"

/* False with an error [reference]; *given is NULL for blank text. */
bool given_read(struct reader *r, str text, span where,
                struct policy_given **given);

#endif
