-- Zips in the folders for plugins that the site did not take in, and why; gone when the zip is gone or another.
CREATE TABLE core.refused_archive (
    path   text        PRIMARY KEY,
    reason text        NOT NULL,
    at     timestamptz NOT NULL DEFAULT now()
);

-- Who vouches for what is unpacked: the distribution, a key that is trusted here, or nobody.
ALTER TABLE core.plugin
    ADD COLUMN trust  text NOT NULL DEFAULT 'unsigned' CHECK (trust IN ('shipped', 'signed', 'unsigned')),
    ADD COLUMN signer text NOT NULL DEFAULT '';
