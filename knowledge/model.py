from enum import Enum
class Trust(str, Enum):
    A="A"; B="B"; C="C"; D="D"
