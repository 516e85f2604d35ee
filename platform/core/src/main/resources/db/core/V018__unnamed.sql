-- What others were told keeps its sense when a person leaves, and loses their name and address.
CREATE FUNCTION core.unnamed(content text, person bigint) RETURNS text
    LANGUAGE sql STABLE
    RETURN (
        SELECT regexp_replace(
                   replace(content, p.email, '—'),
                   '\m' || regexp_replace(p.name, '([^[:alnum:] ])', '\\\1', 'g') || '\M',
                   '—',
                   'g')
          FROM core.person p
         WHERE p.id = person);

-- A name of one word could be a word of the machine: only a value that is the name, and no key, is taken for it.
CREATE FUNCTION core.unnamed(content jsonb, person bigint) RETURNS jsonb
    LANGUAGE sql STABLE
    RETURN (
        SELECT CASE
                   WHEN p.name LIKE '% %' THEN core.unnamed(content::text, person)
                   ELSE regexp_replace(
                       replace(content::text, p.email, '—'),
                       '"' || regexp_replace(p.name, '([^[:alnum:] ])', '\\\1', 'g') || '"(?!:)',
                       '"—"',
                       'g')
               END::jsonb
          FROM core.person p
         WHERE p.id = person);

-- Whether a kept file or answer shows them.
CREATE FUNCTION core.names(content bytea, person bigint) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN (
        SELECT position(convert_to(p.name, 'UTF8') IN content) > 0
            OR position(convert_to(replace(p.name, '''', '&#39;'), 'UTF8') IN content) > 0
            OR position(convert_to(p.email, 'UTF8') IN content) > 0
          FROM core.person p
         WHERE p.id = person);

REVOKE EXECUTE ON FUNCTION core.unnamed(text, bigint), core.unnamed(jsonb, bigint), core.names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.unnamed(text, bigint), core.unnamed(jsonb, bigint), core.names TO ${role};
