# every rule that the program names is in the table of rules, and each rule of
# the table has its line in annai.1
python3 - <<'P'
import glob, os, re
root = os.environ['ROOT']
table = open(root + '/generator/base/rules.c').read()
known = set(re.findall(r'\{"([a-z-]+)",', table))
used = {}
for path in glob.glob(root + '/generator/*/*.c'):
    text = open(path).read()
    calls = re.finditer(r'\bdiag_(?:error|warning|world)\(', text)
    for call in calls:
        depth, at = 1, call.end()
        while depth and at < len(text):
            depth += {'(': 1, ')': -1}.get(text[at], 0)
            at += 1
        arguments = text[call.end():at]
        # the rule stands before the place; a choice of two has both
        head = re.split(r'"[^"]*[^\x00-\x7f%]', arguments)[0]
        for name in re.findall(r'"([a-z]+(?:-[a-z]+)*)"', head):
            used.setdefault(name, path)
    for name in re.findall(r'\brule\[\] = "([a-z-]+)"', text):
        used.setdefault(name, path)
missing = {n: p for n, p in used.items() if n not in known}
assert not missing, missing
assert len(used) > 40, len(used)
manual = set(re.findall(r'^\.It Cm ([a-z-]+)', open(root + '/annai.1').read(), re.M))
assert known <= manual, known - manual
P
