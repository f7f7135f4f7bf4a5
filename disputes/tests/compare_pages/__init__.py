"""Every kind of address before and after a change of the code: fetched, saved, compared.

python -m disputes.tests.compare_pages save DIR
python -m disputes.tests.compare_pages compare BEFORE AFTER

`save` makes a database of its own, in which two runs find the same at the same moment. Files, feeds and the API are
compared byte for byte, pages as parsed trees: blanks collapsed, what names a style, a script or a token left out.
"""
