"""Why an address gave no answer; the words are shown to editors."""


class NoAnswer(Exception):
    """The server did not answer, or not as servers do; it may tomorrow."""


class NotFollowed(NoAnswer):
    """There was an answer, a redirect that a program does not follow, though a browser may."""


class Unsafe(NoAnswer):
    """The address, or where it leads, is no web page or not on the public internet. It was not asked."""
