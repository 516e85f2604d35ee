-- The look of the site: one row; without it the site wears the theme that it ships with.
CREATE TABLE core.look (
    one        boolean     PRIMARY KEY DEFAULT true CHECK (one),
    theme      text        NOT NULL CHECK (theme ~ '^[a-z][a-z0-9-]{1,30}$'),
    logo       bytea,
    logo_hash  text,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((logo IS NULL) = (logo_hash IS NULL))
);

-- Tokens that differ from the theme's own, kept for each theme.
CREATE TABLE core.look_value (
    theme text NOT NULL,
    name  text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (theme, name)
);
