-- A call as it shall go, saved beside the scheme; a publish waits for all of them.

ALTER TABLE scheme
    ADD COLUMN tests          jsonb   NOT NULL DEFAULT '[]',
    -- Grows with each change of the tests, so that two people who change them at once do not overwrite each other.
    ADD COLUMN tests_revision integer NOT NULL DEFAULT 0;

-- A version keeps the tests that it was published with: another scheme's publish runs these, not those of a draft.
ALTER TABLE scheme_version
    ADD COLUMN tests jsonb NOT NULL DEFAULT '[]';
