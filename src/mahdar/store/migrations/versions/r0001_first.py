"""The first schema."""

import sqlalchemy as sa
from alembic import op

from mahdar.store.words import make_index

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables and the index of words."""
    op.create_table(
        "article_groups",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_groups")),
    )
    op.create_table(
        "engagements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_entity", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("outlets", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("disagreements", sa.Text(), nullable=True),
        sa.Column("merges", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagements")),
        sa.UniqueConstraint("uid", name=op.f("uq_engagements_uid")),
    )
    op.create_index(op.f("ix_engagements_date"), "engagements", ["date"], unique=False)
    op.create_index(op.f("ix_engagements_day_id"), "engagements", ["day", "id"], unique=False)
    op.create_table(
        "entities",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("registry", sa.String(), nullable=True),
        sa.Column("office", sa.String(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("merges", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entities")),
        sa.UniqueConstraint("uid", name=op.f("uq_entities_uid")),
    )
    op.create_index(op.f("ix_entities_country"), "entities", ["country"], unique=False)
    op.create_index(op.f("ix_entities_registry"), "entities", ["registry"], unique=False)
    op.create_table(
        "fetched",
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("digest", sa.String(), nullable=True),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("url", name=op.f("pk_fetched")),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("change", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("revokes", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(["revokes"], ["judgements.id"], name=op.f("fk_judgements_revokes"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgements")),
    )
    op.create_index(op.f("ix_judgements_revokes"), "judgements", ["revokes"], unique=False)
    op.create_index(op.f("ix_judgements_target"), "judgements", ["target"], unique=False)
    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("latest", sa.Boolean(), nullable=False),
        sa.Column("external_id", sa.String(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("agency", sa.String(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("retrieved", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"], ["article_groups.id"], name=op.f("fk_articles_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("content_hash", name=op.f("uq_articles_content_hash")),
        sa.UniqueConstraint("uid", name=op.f("uq_articles_uid")),
    )
    op.create_index(op.f("ix_articles_day_id"), "articles", ["day", "id"], unique=False)
    op.create_index(op.f("ix_articles_group_id"), "articles", ["group_id"], unique=False)
    op.create_index(op.f("ix_articles_latest"), "articles", ["latest"], unique=False)
    op.create_index(op.f("ix_articles_outlet"), "articles", ["outlet"], unique=False)
    op.create_index(op.f("ix_articles_source_key"), "articles", ["source_key"], unique=False)
    op.create_index(op.f("ix_articles_text_sha256"), "articles", ["text_sha256"], unique=False)
    op.create_table(
        "engagement_parties",
        sa.Column("engagement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("attendee", sa.Boolean(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagements.id"], name=op.f("fk_engagement_parties_engagement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_engagement_parties_entity_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(
        op.f("ix_engagement_parties_country_engagement_id"),
        "engagement_parties",
        ["country", "engagement_id"],
        unique=False,
    )
    op.create_index(op.f("ix_engagement_parties_engagement_id"), "engagement_parties", ["engagement_id"], unique=False)
    op.create_index(op.f("ix_engagement_parties_entity_id"), "engagement_parties", ["entity_id"], unique=False)
    op.create_table(
        "entity_names",
        sa.Column("entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_entity_names_entity_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_entity_names_entity_id"), "entity_names", ["entity_id"], unique=False)
    op.create_index(op.f("ix_entity_names_name"), "entity_names", ["name"], unique=False)
    op.create_table(
        "entity_profiles",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("registry", sa.String(), nullable=True),
        sa.Column("office", sa.String(), nullable=True),
        sa.Column("post", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("tag", sa.String(), nullable=True),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_entity_profiles_entity_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entity_profiles")),
        sa.UniqueConstraint("key", name=op.f("uq_entity_profiles_key")),
    )
    op.create_index(op.f("ix_entity_profiles_entity_id"), "entity_profiles", ["entity_id"], unique=False)
    op.create_index(op.f("ix_entity_profiles_registry"), "entity_profiles", ["registry"], unique=False)
    op.create_table(
        "article_bands",
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("hash", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_bands_article_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_article_bands_article_id"), "article_bands", ["article_id"], unique=False)
    op.create_index(op.f("ix_article_bands_hash_band"), "article_bands", ["hash", "band"], unique=False)
    op.create_table(
        "article_entities",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("profile_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=True),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("registry", sa.String(), nullable=True),
        sa.Column("office", sa.String(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_article_entities_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["entity_id"], ["entities.id"], name=op.f("fk_article_entities_entity_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["entity_profiles.id"], name=op.f("fk_article_entities_profile_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_entities")),
    )
    op.create_index(op.f("ix_article_entities_anchor"), "article_entities", ["anchor"], unique=False)
    op.create_index(op.f("ix_article_entities_article_id"), "article_entities", ["article_id"], unique=False)
    op.create_index(op.f("ix_article_entities_entity_id"), "article_entities", ["entity_id"], unique=False)
    op.create_index(op.f("ix_article_entities_folded"), "article_entities", ["folded"], unique=False)
    op.create_index(op.f("ix_article_entities_office"), "article_entities", ["office"], unique=False)
    op.create_index(op.f("ix_article_entities_profile_id"), "article_entities", ["profile_id"], unique=False)
    op.create_index(op.f("ix_article_entities_registry"), "article_entities", ["registry"], unique=False)
    op.create_table(
        "profile_keys",
        sa.Column("profile_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["entity_profiles.id"], name=op.f("fk_profile_keys_profile_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_profile_keys_key"), "profile_keys", ["key"], unique=False)
    op.create_index(op.f("ix_profile_keys_profile_id"), "profile_keys", ["profile_id"], unique=False)
    op.create_table(
        "records",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("coder", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_records_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_records")),
        sa.UniqueConstraint("article_id", "coder", name=op.f("uq_records_article_id_coder")),
    )
    op.create_index(op.f("ix_records_article_id"), "records", ["article_id"], unique=False)
    op.create_table(
        "reports",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("engagement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_entity", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_reports_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["engagement_id"], ["engagements.id"], name=op.f("fk_reports_engagement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["place_entity"], ["article_entities.id"], name=op.f("fk_reports_place_entity"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
    )
    op.create_index(op.f("ix_reports_anchor"), "reports", ["anchor"], unique=False)
    op.create_index(op.f("ix_reports_article_id"), "reports", ["article_id"], unique=False)
    op.create_index(op.f("ix_reports_day_id"), "reports", ["day", "id"], unique=False)
    op.create_index(op.f("ix_reports_engagement_id"), "reports", ["engagement_id"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("quad", sa.Integer(), nullable=False),
        sa.Column("scale", sa.Float(), nullable=False),
        sa.Column("cameo", sa.String(), nullable=False),
        sa.Column("source_sector", sa.String(), nullable=True),
        sa.Column("recipient_sector", sa.String(), nullable=True),
        sa.Column("from_items", sa.Text(), nullable=False),
        sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_events_article_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_events_report_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_article_id"), "events", ["article_id"], unique=False)
    op.create_index(op.f("ix_events_day_id"), "events", ["day", "id"], unique=False)
    op.create_index(op.f("ix_events_recipient"), "events", ["recipient"], unique=False)
    op.create_index(op.f("ix_events_report_id"), "events", ["report_id"], unique=False)
    op.create_index(op.f("ix_events_source"), "events", ["source"], unique=False)
    op.create_table(
        "report_keys",
        sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_keys_report_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_report_keys_key"), "report_keys", ["key"], unique=False)
    op.create_index(op.f("ix_report_keys_report_id"), "report_keys", ["report_id"], unique=False)
    op.create_table(
        "report_parties",
        sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("article_entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("attendee", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_entity_id"],
            ["article_entities.id"],
            name=op.f("fk_report_parties_article_entity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_report_parties_report_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_report_parties_article_entity_id"), "report_parties", ["article_entity_id"], unique=False)
    op.create_index(op.f("ix_report_parties_report_id"), "report_parties", ["report_id"], unique=False)
    op.create_table(
        "statements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("speaker_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("sides", sa.Boolean(), nullable=False),
        sa.Column("speaker_text", sa.Text(), nullable=True),
        sa.Column("speaker_country", sa.String(), nullable=True),
        sa.Column("addressee_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("same_as", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["addressee_id"], ["article_entities.id"], name=op.f("fk_statements_addressee_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_statements_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_statements_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["article_entities.id"], name=op.f("fk_statements_speaker_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
    )
    op.create_index(op.f("ix_statements_anchor"), "statements", ["anchor"], unique=False)
    op.create_index(op.f("ix_statements_article_id"), "statements", ["article_id"], unique=False)
    op.create_index(op.f("ix_statements_day_id"), "statements", ["day", "id"], unique=False)
    op.create_index(op.f("ix_statements_report_id"), "statements", ["report_id"], unique=False)
    op.create_index(op.f("ix_statements_same_as"), "statements", ["same_as"], unique=False)
    op.create_index(op.f("ix_statements_speaker_country"), "statements", ["speaker_country"], unique=False)
    op.create_index(op.f("ix_statements_speaker_id"), "statements", ["speaker_id"], unique=False)
    op.create_table(
        "positions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("anchor", sa.String(), nullable=False),
        sa.Column("holder_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("sides", sa.Boolean(), nullable=False),
        sa.Column("holder_country", sa.String(), nullable=True),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("degree", sa.Text(), nullable=True),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("statement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("report_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.Column("confidence", sa.Float(), nullable=True),
        sa.Column("same_as", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_positions_article_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["holder_id"], ["article_entities.id"], name=op.f("fk_positions_holder_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_positions_report_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name=op.f("fk_positions_statement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_positions")),
    )
    op.create_index(op.f("ix_positions_anchor"), "positions", ["anchor"], unique=False)
    op.create_index(op.f("ix_positions_article_id"), "positions", ["article_id"], unique=False)
    op.create_index(op.f("ix_positions_day_id"), "positions", ["day", "id"], unique=False)
    op.create_index(op.f("ix_positions_holder_country_day"), "positions", ["holder_country", "day"], unique=False)
    op.create_index(op.f("ix_positions_holder_id"), "positions", ["holder_id"], unique=False)
    op.create_index(op.f("ix_positions_report_id"), "positions", ["report_id"], unique=False)
    op.create_index(op.f("ix_positions_same_as"), "positions", ["same_as"], unique=False)
    op.create_index(op.f("ix_positions_statement_id"), "positions", ["statement_id"], unique=False)
    op.create_table(
        "statement_entities",
        sa.Column("statement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("article_entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_entity_id"],
            ["article_entities.id"],
            name=op.f("fk_statement_entities_article_entity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name=op.f("fk_statement_entities_statement_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(
        op.f("ix_statement_entities_article_entity_id"), "statement_entities", ["article_entity_id"], unique=False
    )
    op.create_index(op.f("ix_statement_entities_statement_id"), "statement_entities", ["statement_id"], unique=False)
    op.create_table(
        "statement_keys",
        sa.Column("statement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.id"], name=op.f("fk_statement_keys_statement_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_statement_keys_key"), "statement_keys", ["key"], unique=False)
    op.create_index(op.f("ix_statement_keys_statement_id"), "statement_keys", ["statement_id"], unique=False)
    op.create_table(
        "position_entities",
        sa.Column("position_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("article_entity_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_entity_id"],
            ["article_entities.id"],
            name=op.f("fk_position_entities_article_entity_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_position_entities_position_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(
        op.f("ix_position_entities_article_entity_id"), "position_entities", ["article_entity_id"], unique=False
    )
    op.create_index(op.f("ix_position_entities_position_id"), "position_entities", ["position_id"], unique=False)
    op.create_table(
        "position_keys",
        sa.Column("position_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_position_keys_position_id"), ondelete="CASCADE"
        ),
    )
    op.create_index(op.f("ix_position_keys_key"), "position_keys", ["key"], unique=False)
    op.create_index(op.f("ix_position_keys_position_id"), "position_keys", ["position_id"], unique=False)
    make_index(op.get_bind())
