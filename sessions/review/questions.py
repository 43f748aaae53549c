"""One open question to the coach for each sign, by its id."""

from collections.abc import Mapping

QUESTIONS: Mapping[int, str] = {
    1: "Which of their words would you like to have stayed with?",
    2: "What did you notice in yourself when the feeling was named?",
}
