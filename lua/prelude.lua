-- The words of the schedule language. This file runs in the confined child
-- before each script, in the same state; `record` and `report` are its doors
-- to the program and know the line of the script that called them.
--
--     period "card.transition" { from = "2024-12-02", to = "2025-12-01", … }
--     site { title = "…", … }
--     check "…" (function (site) report(site.pages[1], "…") end)
--
-- What the fields mean is checked by the program, which knows every line.

local record, words, report = ...

local error, ipairs, select, type = error, ipairs, select, type
local sort, format = table.sort, string.format

-- word "name" { fields }
local function named(kind)
    words[kind] = function (name)
        local statement = record(kind, name)
        return function (fields)
            record(kind, name, fields, statement)
        end
    end
end

-- word { fields }
local function plain(kind)
    words[kind] = function (fields)
        record(kind, nil, fields)
    end
end

for _, kind in ipairs { "site", "theme", "insurer", "accept", "synonyms",
                        "terms", "variants" } do
    plain(kind)
end
for _, kind in ipairs { "date", "period", "policy", "waves", "duration",
                        "rule", "attribute", "condition", "table_",
                        "check" } do
    named(kind)
end

words.report = report

-- Lua's own pairs has another order in every process; a schedule built in
-- its order would differ from run to run. Here: numbers, then text.
local ranks = { number = 1, string = 2, boolean = 3 }

local function before(a, b)
    local kind, other = type(a), type(b)
    if kind ~= other then
        return (ranks[kind] or 4) < (ranks[other] or 4)
    end
    if kind == "boolean" then
        return b and not a
    end
    return ranks[kind] ~= nil and a < b
end

local next, tostring = next, tostring

function words.pairs(t)
    if type(t) == "userdata" then -- a list of the site
        return ipairs(t)
    end
    local keys = {}
    for key in next, t do
        keys[#keys + 1] = key
    end
    sort(keys, before)
    local at = 0
    return function ()
        at = at + 1
        local key = keys[at]
        if key ~= nil then
            return key, t[key]
        end
    end
end

-- The address of a table, a function or a page differs from run to run as well.
local function nameless(value)
    local kind = type(value)
    return kind == "table" or kind == "function" or kind == "userdata"
end

function words.tostring(value)
    if nameless(value) then
        return type(value)
    end
    return tostring(value)
end

local find = string.find

function words.string.format(text, ...)
    for i = 1, select("#", ...) do
        if nameless((select(i, ...))) then
            error("string.format: " .. type((select(i, ...))), 2)
        end
    end
    if type(text) == "string" and find(text, "%p", 1, true) then
        error("string.format: %p", 2)
    end
    return format(text, ...)
end

words.next = nil
