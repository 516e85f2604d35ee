-- Every version that was taken in, for as long as it is unpacked: what can be put back, and who vouched for it.
CREATE TABLE core.plugin_version (
    plugin     text        NOT NULL REFERENCES core.plugin ON DELETE CASCADE,
    folder     text        NOT NULL,
    version    text        NOT NULL,
    trust      text        NOT NULL CHECK (trust IN ('shipped', 'signed', 'unsigned')),
    signer     text        NOT NULL DEFAULT '',
    taken_at   timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    PRIMARY KEY (plugin, folder)
);
