"""The custom actions: one module per topic. Importing the package registers every topic."""

from bot.actions import (  # noqa: F401
    about_me,
    advice,
    certification,
    comparison,
    education,
    fallback,
    follow_up,
    job_search,
    living_cost,
    out_of_scope,
    outlook,
    pay_factors,
    ranking,
    remote_work,
    role,
    salary,
    source,
    start,
    training_provider,
    work_conditions,
)
