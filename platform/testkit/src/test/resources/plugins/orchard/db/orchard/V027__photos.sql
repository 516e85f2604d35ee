-- Photographs; the file is the platform's.
CREATE TABLE orchard.photo (
    file     text    PRIMARY KEY,
    picker   bigint  NOT NULL,
    title    text    NOT NULL,
    everyone boolean NOT NULL DEFAULT false
);
