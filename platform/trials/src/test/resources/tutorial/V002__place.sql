ALTER TABLE borrowbox.note ADD COLUMN place text NOT NULL DEFAULT '';
