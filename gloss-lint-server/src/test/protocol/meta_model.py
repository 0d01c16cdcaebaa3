#!/usr/bin/env python3
"""Prints the meta model of the Language Server Protocol 3.17, for MetaModel in the tests.

    python3 -m venv v && v/bin/pip install lsprotocol==2023.0.1 && v/bin/python meta_model.py

The model itself is in no package registry. The types of lsprotocol (MIT) are generated from it, so it is read back from
them, in the format of metaModel.json. Inherited properties are repeated where they are inherited, aliases are written out,
and literals have names. What is only proposed is left out.
"""

import enum
import inspect
import json
import re
import typing

import attrs
from lsprotocol import types

BASES = {str: "string", int: "integer", float: "decimal", bool: "boolean", object: "LSPAny"}
# May be null as well as missing, which the types do not tell from what may only be null.
OPTIONAL_OR_NULL = {"root_path", "workspace_folders"}
PROPOSED = re.compile(r"@proposed|# Proposed|@since 3\.18")


def camel(name):
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(part.title() for part in rest)


def type_of(hint, field=None):
    if hint in (None, type(None)):
        return {"kind": "base", "name": "null"}
    if hint is typing.Any:
        return {"kind": "base", "name": "LSPAny"}
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Union:
        if typing.Any in arguments:
            return {"kind": "base", "name": "LSPAny"}
        return {"kind": "or", "items": [type_of(each, field) for each in arguments]}
    if origin is list:
        return {"kind": "array", "element": type_of(arguments[0])}
    if origin is dict:
        return {"kind": "map", "key": type_of(arguments[0]), "value": type_of(arguments[1])}
    if origin is tuple:
        return {"kind": "tuple", "items": [type_of(each) for each in arguments]}
    if hint in BASES:
        only = getattr(field and field.validator, "options", None)
        if hint is str and only:
            return {"kind": "stringLiteral", "value": list(only)[0]}
        if hint is int and "uinteger" in repr(field and field.validator):
            return {"kind": "base", "name": "uinteger"}
        return {"kind": "base", "name": BASES[hint]}
    return {"kind": "reference", "name": hint.__name__}


def without_null(kind):
    """The type of an optional property, which Python makes one that may be null."""
    if kind["kind"] != "or":
        return kind
    items = [each for each in kind["items"] if each.get("name") != "null"]
    return items[0] if len(items) == 1 else {"kind": "or", "items": items}


def proposed(cls):
    """Names of the fields that the source calls proposed, in a comment or description after them."""
    found, last = set(), None
    for line in inspect.getsource(cls).splitlines():
        begin = re.match(r"    (\w+): ", line)
        last = begin.group(1) if begin else last
        if PROPOSED.search(line) and last:
            found.add(last)
    return found


def structure(cls):
    hints, hidden = typing.get_type_hints(cls, vars(types)), proposed(cls)
    properties = []
    for field in attrs.fields(cls):
        if field.name in hidden:
            continue
        required = field.default is attrs.NOTHING or types.is_special_property(cls, field.name)
        kind = type_of(hints[field.name], field)
        entry = {"name": camel(field.name), "type": kind if required else without_null(kind)}
        required = required and field.name not in OPTIONAL_OR_NULL
        properties.append(entry if required else entry | {"optional": True})
    return {"name": cls.__name__, "properties": properties}


def enumeration(cls):
    base = "string" if issubclass(cls, str) else "integer"
    return {
        "name": cls.__name__,
        "type": {"kind": "base", "name": base},
        "values": [{"name": each.name, "value": each.value} for each in cls],
    }


def message(method, request, response, params, options):
    entry = {"method": method, "messageDirection": types.message_direction(method)}
    if response is not None:
        entry["result"] = type_of(typing.get_type_hints(response, vars(types))["result"])
    hints = typing.get_type_hints(request, vars(types))
    if "params" in hints and hints["params"] is not type(None):
        entry["params"] = type_of(hints["params"])
    if options is not None:
        entry["registrationOptions"] = type_of(options)
    return entry


def main():
    messages = [
        (method, *kinds) for method, kinds in types.METHOD_TO_TYPES.items() if not PROPOSED.search(kinds[0].__doc__ or "")
    ]
    around = {cls for _, request, response, _, _ in messages for cls in (request, response) if cls}
    classes = sorted(
        {cls for cls in types.ALL_TYPES_MAP.values() if inspect.isclass(cls)} - around, key=lambda cls: cls.__name__
    )
    classes = [cls for cls in classes if not cls.__name__.endswith(("Request", "Response", "Notification"))]
    lines = {
        "requests": [message(*each) for each in messages if each[2] is not None],
        "notifications": [message(*each) for each in messages if each[2] is None],
        "structures": [structure(cls) for cls in classes if attrs.has(cls)],
        "enumerations": [enumeration(cls) for cls in classes if issubclass(cls, enum.Enum)],
    }
    print('{\n"metaData": ' + json.dumps({"version": types.__lsp_version__, "origin": "lsprotocol 2023.0.1, MIT"}), end="")
    for name, entries in lines.items():
        print(f',\n"{name}": [\n' + ",\n".join(json.dumps(each, separators=(",", ":")) for each in entries) + "\n]", end="")
    print("\n}")


if __name__ == "__main__":
    main()
