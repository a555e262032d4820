/* The languages of pages: tags of BCP 47 and the names people give them. */
#ifndef ANNAI_MODEL_LANGUAGE_H
#define ANNAI_MODEL_LANGUAGE_H

#include "base/str.h"

/* Whether a text has the shape of a tag: ja, en, zh-Hant, pt-BR. */
bool language_shaped(str tag);
/* The Japanese name: en, en-GB → 英語; empty for one that is not known. */
str language_name(str tag);
/* The tag of a language by its Japanese name; empty for none. */
str language_named(str name);
/* The tag of a language that the words name, in it or in Japanese; or empty. */
str language_in(str words);

#endif
